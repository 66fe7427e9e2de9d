import type { MarkerTable } from './marker-table.ts'

export const SPANISH: MarkerTable = {
  negation: 'no nunca jamás nada nadie ningún ninguno ninguna ni tampoco',
  negationLike: String.raw`
    como_máximo a_lo_sumo hasta gratis gratuit* vacante* desaconsej* desocupad* abst* renunci*
    ocult* escond* cancel* levant* anul* suspend* aplaz* pospon* tem* preocup* secreto* abiertamente
    sobreviv* escap* libr* elud* esquiv* equivocad* sin falta* carec* neg* rechaz* fracas* evit*
    impid* impedi* prohib* apenas pocos rara solo sólo salvo excepto en_lugar dej* deten* ausencia
    no_obstante perd* ces* fallo* difícil* desment* falto faltó cerrad* cierra cierran vací* calló
    callar* silencio omit* olvid* ignor* qued* sigue siguen cero
    /(?:im(?:pos|proba)|in(?:capa|sufi|jus|vis|útil|efic|comp|dep|acept)|ilega|irre|desap|desac|descon)\p{L}*
    /i[mn](?!olvid|flam|cansa)\p{L}{2,}[aiu]bles?
    sino deneg* desestim*
  `,
  possibility: 'es_posible_que puede pueden podría podrían quizá quizás pueda puedan',
  possibilityLike: `
    descart* posib* probab* tal_vez capaz capaces poder podrá podrán permit* riesgo* oportunidad*
    parece* sería habría potencial* autoriz* si podía podían pudo pudieron amenaz* puedo puedes
    podemos a_lo_mejor sea eventual* cabe caben libre* voluntari* facultativ* derecho habilit*
    susceptib* previs* debería deberían recurrible* se_prevé *able *ible *ables *ibles teme temen
    temor* preocup*
  `,
  able: String.raw`puede pueden podrá podrán se_permite está_permitido /tienen?\s+derecho\s+a(?=\s+\p{L}+r(?!\p{L}))`,
  obligation: `
    debe deben debía debían deberá deberán tiene_que tienen_que tenía_que tenían_que hay_que
    obligado obligada obligados
  `,
  obligationLike: `
    neces* oblig* exig* forz* requier* requer* imprescind* ha_de han_de deber* preciso important*
    vital esencial* mejor pid* ped* recomend* respons* tuvo_que tuvieron_que tendrá_que tener_que
    insta* orden* prescrib* dispon* impon* impus* condici* somet* corresp* convien* conviene prev*
      `,
  duty: 'debería deberían ha_de han_de',
  hedge: `
    habría habrían supuestamente presuntamente presunto presunta presuntos presuntas supuesto
    supuesta supuestos supuestas sin_confirmar no_confirmado no_confirmada no_confirmadas
    no_confirmados
  `,
  hedgeLike: `
    cree* piens* considera* estima* probab* posib* dice* según habría habrían sería serían
    al_parecer aparent* afirm* aleg* acus* sospech* se_dice dizque pretend* llamad* rumor* parece*
    informan confirm* preliminar* supon* atribu*
  `,
  likelihood: String.raw`
    probablemente quizá quizás tal_vez posiblemente seguramente /(?:sospecha|supone|cree)n?(?=\s+que\s)
  `,
  likelihoodLike: `
    aparent* puede pueden podría podrían posib* probab* parece* sería habría espera* debe* riesgo*
    supon* cree* creo piens* potencial* si estim* a_lo_mejor al_parecer pueda*
  `,
  say: String.raw`
    apuntó apuntaron precisó precisaron recalcó recalcaron remarcó aseguró aseguraron contó
    contaron hizo_saber hicieron_saber reiteró afirmó matizó sostuvo escribió en_palabras dijo
    dijeron dice dicen declaró declararon declara afirmó_que afirmaron añadió agregó señaló
    señalaron subrayó explicó informó informaron indicó anunció anunciaron comentó destacó recordó
    manifestó respondió
    /según(?!\s+(?:la|el|los|las)\s+(?:ley|derecho|norma|plan|regla|capacidad|mérito))
  `,
  sayLike: `
    apunt* recalc* remarc* hizo_saber hicieron_saber matiz* en_palabras detalló detallaron confió
    precisó precisaron conclusi* calcul* decir dicho diciendo habl* palabra* declar* afirm* añad*
    agreg* señal* subray* explic* inform* indic* anunci* coment* destac* recordó recordaron
    recuerda recuerdan escrib* contó contaron cuenta cuentan contaba opin* cree creen creía creían
    piensa piensan pensaba aleg* admit* reconoc* promet* amenaz* acus* niega niegan negó negaron
    desment* advirt* advert* cit* asegur* confirm* insist* pregunt* llam* manifestó manifestaron
    fuente* entrevista* expres* sosten* sostuv* considera* reve* juzg* a_juicio concluy* relat*
    repuso reiter* juró portavoz* encuesta* estadístic* lament* quej* recomend* aconsej*
    pronóstic* teme temen temió orden* dictamin* decid* valoró valora valoraron apel* comunic*
    repit* suger* rog* reclam* denunci* incidió
  `,
  claim: 'alega alegan alegó pretende sostiene sostienen sostuvo',
  claimLike: 'supuest* presunt* afirm* asegur* acus* alega* reivindic* sosten* declar* insist*',
  confirm: 'confirmó confirma confirman confirmaron',
  deny: 'niega niegan negó negaron desmintió desmienten desmiente refutó',
  denyLike: 'rechaz* desment* refut* neg* no contradi* falso cuestion*',
  admit: 'admitió admite admiten reconoció reconoce reconocen confesó',
  admitLike: 'admit* reconoc* confes* acept*',
  promise: 'prometió promete prometen prometieron',
  promiseLike: 'asegur* garant* compromet* jur* promes* promet* va_a será serán',
  threaten: 'amenazó amenaza amenazan amenazaron',
  threatenLike: 'amenaz* advirt* advert* riesgo* chantaj* peligr* puede podría',
  accuse: 'acusó acusa acusan acusaron culpó culpa',
  accuseLike: 'acus* culp* reproch* imput* responsab* critic* sospech* conden* inculp*',
}
