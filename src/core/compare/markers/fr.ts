import type { MarkerTable } from './marker-table.ts'

export const FRENCH: MarkerTable = {
  negation: String.raw`
    /n(?:e|'\p{L}+)(?=\s?[^.;:!?]{0,60}?(?<!\p{L})(?:pas|plus|jamais|rien|personne|aucune?|guère|point|ni|nul(?:le)?)(?!\p{L}))
    /(?<=(?<!\p{L})(?:personne|rien|aucune?|nul|jamais|ni)(?!\p{L})[^.;:!?]{0,60})n(?:e|'\p{L}+)
    /ne(?=\s(?:peut|peuvent|saurait|sauraient|sait|cesse|ose)(?!\p{L}))
    /(?<!(?<!\p{L})n(?:e\s|')[^.;:!?]{0,60})(?:pas|jamais)
  `,
  negationLike: String.raw`
    tout_au_plus au_maximum au_plus gratuit* vacant* déconseill* au_plus_tard abst* renonc*
    renonç* cach* dissimul* annul* levé levée levés levées suspend* report* repouss* crai* inqui* secret* ouvertement
    épargn* survi* échapp* déni* perte* élud* esquiv* mauvais mauvaise rien personne aucun aucune
    nul nulle ni sans manqu* refus* échou* échec* évit* empêch* interdi* rarement seulement que
    sauf excepté cess* privé* plutôt au_lieu hors faute absence à_peine guère perd* /(?<!(?:l'|un\s|les\s|des\s|cet\s|par\s))arrêt(?:e|ent|é|ée|és|ées|er|a|ait|era)? rejet*
    dément* aucunement non fermé fermée fermés fermées fermer ferme ferment clos close vide oubli*
    ignor* mieux muet*
    /(?:im(?:poss|pati|prob|pui)|in(?:cap|suff|jus|vis|util|ter?d|effic|comp|dép|acc|att|cons|just)|il+ég|ir+é|dés(?:acc|app|ob)|dis(?:par)|mécont)\p{L}*
    /i[mn](?!fatig|estim|oubli|flamm|impec)\p{L}{2,}[aiu]bles?
    non-*
  `,
  possibility: 'il_se_peut il_est_possible_que peut peuvent pourrait pourraient peut-être',
  possibilityLike: `
    exclu* puisse puissent possib* probab* éventuel* pouvoir pouvait pouvaient pourra pourront
    permet* capable* risqu* chance* susceptible* semble* serait aurait potenti* autoris* apte* si
    vraisemb* *able *ible menac* il_se_peut peux pouvez pouvons pu libre* facultati* volontair*
    loisible droit habilit* envisag* prévu* devrait devraient passible* recours crain* redout*
  `,
  able: String.raw`peut peuvent /(?<!ne\s)pourra /(?<!ne\s)pourront est_permis /autorisée?s?\sà /(?:a|ont)\s+le\s+droit\s+de`,
  obligation: String.raw`
    doit doivent devra devront faut fallait faudra faudrait obligé obligée obligés contraint
    contrainte contraints /(?<!compte\s)tenue?s?(?=\sd(?:e(?!\p{L})|'))
  `,
  obligationLike: String.raw`
    /n(?:e\s|')\p{L}+\s(?:[\p{L}']+\s)?qu(?:e|'\p{L}+)
    devrait devraient devait devaient nécess* besoin* exig* oblig* impos* forc* requis* requiert
    contrain* devoir impératif* est_à sont_à important* vital* essentiel* dû appel* demand*
    il_convient mieux recommand* respons* à_* ordonn* prescri* enjoin* condition* somm* invit*
    contraign* prévoi* incomb* tenu tenue tenus soumis*
  `,
  duty: 'devrait devraient',
  hedge: String.raw`
    à_en_croire au_dire
    /(?:aurai|serai)(?:en)?t(?=\s(?:\p{L}+ment\s|déjà\s|été\s)?\p{L}+(?:é|ée|és|ées|i|ie|is|u|ue|us|ues|it|ert)(?!\p{L}))
    prétendument soi-disant /(?<!(?:a|ai|as|ont|avons|avez|avait|avaient|ayant)\s(?:\p{L}+\s)?)prétendue?s? /présumée?s?(?!\sinnocent) supposément
    non_confirmé non_confirmée non_confirmées non_confirmés
  `,
  hedgeLike: `
    crois* croit pense* estime* présum* probab* dit censé* paraît paraîtrait aurait auraient
    serait seraient selon d'après affirm* prétend* accus* soupçon* apparemment suppos* allég*
    rumeur* dit-on sembl* rapport* quasi confirm* préliminaire*
  `,
  likelihood: String.raw`
    probablement peut-être sans_doute vraisemblablement éventuellement possiblement
    /(?:soupçonne|suppose)(?:nt)?(?=\s+qu)
  `,
  likelihoodLike: `
    peut peuvent pourrait pourraient devrait* possib* probab* sembl* attend* risqu* serait aurait
    suppos* crois* pens* doit potenti* apparem* si estim* susceptible* certain* sûrement chance*
  `,
  say: String.raw`
    déclarait affirme affirment affirmé noté note fait_savoir fait_remarquer fait_valoir relevé
    relève aux_dires écrit écrivent informé a_dit ont_dit dit disent
    /(?<!s'est\s|s'était\s)déclaré déclare déclarent affirmé_que ajouté ajoute souligné souligne
    expliqué explique précisé précise annoncé annonce indiqué indique rappelé rappelle rapporté
    rapporte /(?:selon|d'après)(?!\s(?:la\s|le\s|les\s|l')?(?:loi|droit|besoin|modalité|règle))
    raconté répondu
  `,
  sayLike: `
    savoir remarqu* valoir dires inform* estim* déplor* confié confie confient confiait détaillé
    calcul* dire disait disant parle parlent parlé parlait parler mot mots déclar* affirm* ajout*
    soulign* expliqu* précis* annonc* indiqu* note notent noté notait noter rappel* rapport* écri*
    racont* répond* avis pense pensent pensé pensait croit croient croire prétend* admis* admet*
    reconn* promet* promis* menac* accus* démen* nie nient niait nié niée nier avert* prévien*
    cite citent citait comment* assur* confirm* insist* interrog* demand* appel* qualifi* observ*
    relev* source* entretien* témoign* conclu* révél* exprim* considér* juge_que jugent jugé
    aux_yeux dixit lancé lance-t-il lance-t-elle signal* décri* jur* propos* lu porte-parole
    sondage* statisti* soutien* soutenu* regrett* plain* prévision* communiqué* crain* espèr*
    ordonn* recommand* conseil* décid* répét* martel* suggér* invoqu* argu* chuchot* souhait*
  `,
  claim: 'prétend prétendent prétendait prétendu a_prétendu allègue allèguent',
  claimLike: `
    prétendument soi-disant affirm* assur* accus* soutien* soutenu* revendiqu* alléga* présum*
    insist*
  `,
  confirm: 'confirmé confirme confirment',
  deny: 'nie nient niait nié démenti dément démentent réfuté réfute contesté conteste',
  denyLike: 'rejet* contest* réfut* démen* nier ne pas refus* faux non',
  admit: 'admis admet admettent reconnu reconnaît reconnaissent avoué avoue',
  admitLike: 'admet* reconn* avou* aveu* concéd* accept* confess*',
  promise: 'promis promet promettent promettait',
  promiseLike: "assur* garant* engag* jur* promes* promett* va vont sera seront s'est_engagé",
  threaten: 'menacé menace menacent menaçait',
  threatenLike: 'menac* avert* risqu* chant* danger* péril* peut pourrait',
  accuse: 'accusé accuse accusent accusait',
  accuseLike: `
    accus* blâm* reproch* inculp* soupçon* respons* coupab* critiqu* condamn* impu* tort
  `,
}
