import type { MarkerTable } from './marker-table.ts'

export const GERMAN: MarkerTable = {
  negation: `
    nicht kein keine keinen keinem keiner keines nie niemals niemand niemanden niemandem nichts
    nirgends weder keinerlei
  `,
  negationLike: String.raw`
    höchstens maximal bis_zu kostenlos* gratis kostenfrei* spätestens frühestens leerstand
    leerstehend* unbesetzt* mit_nein enthalt* enthielt* verheimlich* verberg* verborg* versteck*
    hehl geheim* abgesagt absag* sagt_ab sagte_ab aufgeh* aufgeb* streich* gestrich* aussetz*
    ausgesetzt verschob* verschieb* vertag* dagegen fürcht* befürcht* sorge* offen meid* mied
    gemieden umgeh* umgang* entkam* entkomm* überleb* verschont* leer* auswich* ausweich* wich
    zweifel* schwer leicht trotz ausgeschlossen ausschließ* vermiss* vergess* abgesehen außerhalb
    ohne mangel* weiger* ablehn* lehnt* verneint* bestreit* bestritt* kaum selten wenig* nur außer
    vermeid* verhinder* verbot* verbiet* aufhör* *los *frei statt anstatt bevor bis sondern
    scheiter* versagt* verlor* verlier* stopp* beend* leider verzicht* gesperrt* geschlossen*
    schließt schließen unklar schwieg* schweig* vergeblich entging* entgeh* gingen_aus ging_aus
    bleib* blieb* ignorier* erst als_dass sonst falsch dementier*
    /un(?!d|s|t|i|ge(?:r|f|wöhn|heuer)|abhäng|fall|fäll|gar|bedingt|mittelbar|längst|verzüg|glück)\p{L}{4,}
    fehlt fehlen fehlte fehler* fehlend* missl* misstr* missver*
  `,
  possibility: String.raw`/möglich(?=,\s+dass) kann könnte können könnten möglicherweise dürfte dürften`,
  possibilityLike: `
    ausschließ* schließ*_nicht_aus schloss_nicht_aus ausgeschlossen möglich* vielleicht
    wahrscheinlich* darf dürfen durfte konnte konnten könne imstande fähig* erlaub* ermöglich*
    lässt lassen chance* risiko* vermutlich wohl würde* wäre* hätte* potenzi* mag möge* soll
    sollen sollte* wird werden womöglich eventuell drohen droht *bar scheint scheinen ob falls
    wenn gelegenheit* gestatt* vermag zuläss* freigestellt freiwillig* berechtig* *berechtigt* willkommen gelegenheit
    denkbar befugt recht_auf bedroht gefahr anfecht* infrage in_frage befürcht* fürcht* sorge*
  `,
  able: 'kann können darf dürfen ist_erlaubt ist_gestattet ist_zulässig',
  obligation: 'muss müssen musste mussten muß verpflichtet zwingend',
  obligationLike: `
    soll sollen sollte sollten müsste müssten nötig notwendig* erforder* pflicht* verpflicht*
    zwing* zwang* gezwungen brauch* bedarf hat_zu haben_zu ist_zu sind_zu verlang* forder*
    gefordert aufgefordert unbedingt wichtig darf dürfen gilt_es besser müß* gehört notgedrungen
    bitte obligat* aufgabe* schulden zu_* lass* rat* empf* verantwort* anweis* angewiesen
    angeordnet ordnet* vorgeschrieben vorschr* bedingung* voraussetz* bittet baten gebeten aufruf*
    rief* bindend auflage* verfüg* vorgesehen auferleg* unterlieg*
  `,
  duty: 'soll sollen sollte sollten',
  hedge: String.raw`
    gerüchteweise dem_vernehmen_nach
    /soll(?:en)?(?=\s[^.;!?]*?(?<!\p{L})(?:\p{L}{0,8}ge\p{L}{2,}(?:t|en)|(?:be|ver|er|ent|emp|zer|miss|miß|über|unter|hinter|wider|um|voll)\p{L}{2,}(?:t|en)|\p{L}{2,}iert)\s(?:worden\ssein|haben|sein)\s*(?:[.,;!?]|$))
    angeblich angebliche angeblichen angeblicher angebliches vermeintlich vermeintliche
    vermeintlichen vermeintlicher mutmaßlich mutmaßliche mutmaßlichen mutmaßlicher sogenannte
    sogenannten sogenannter sogenanntes so_genannte
    /unbestätigten\s+(?:Berichten|Angaben|Meldungen|Informationen)
  `,
  hedgeLike: `
    vernehmen glaub* nimmt_an angenommen vermut* wahrscheinlich* soll sollen laut zufolge
    nach_angaben nach_eigenen behaupt* verdacht* verdächt* offenbar scheinbar anscheinend wohl
    beschuldigt* berichten berichte gerücht* würde* unbestätigt* gilt gelten als_ob habe hätte sei
    seien wäre könnte dürfte heißt berichtet vorläufig* mutmaß*
  `,
  likelihood: String.raw`
    /(?:vermute[tn]|geh(?:en|t)\s+davon\s+aus)(?=,) wahrscheinlich vermutlich vielleicht möglicherweise wohl womöglich eventuell voraussichtlich
  `,
  likelihoodLike: `
    kann könnte können könnten dürfte* mag möglich* erwart* offenbar scheint* anscheinend soll*
    glaub* denk* vermut* würde* unwahrscheinlich chance* risiko* muss müsste* sicher* ob falls
    potenzi* wahrscheinlich* schätz* allem_anschein
  `,
  say: String.raw`
    erläuterte erläuterten erläutert bezifferte bezifferten beziffert schrieb schrieben schreibt
    merkte_an merkten_an führte_aus führten_aus gab_bekannt gaben_bekannt bekannt_gegeben
    wies_darauf_hin wiesen_darauf_hin nach_worten hob_hervor hoben_hervor stellte_fest
    stellten_fest ließ_wissen bemerkte bemerkten informierte informierten
    /sag(?:te|ten|t|en)(?!\s(?:[^.;,]{0,30}\s)?(?:zu|ab)(?!\p{L})) erklärte erklärten erklärt
    teilte_mit mitgeteilt betonte betonten betont berichtete berichteten berichtet fügte_hinzu
    äußerte äußerten kündigte_an meldete meldeten meldet laut zufolge nach_angaben /nach\s+\p{L}+angaben unterstrich
    erzählte antwortete
  `,
  sayLike: `
    schrieb* merkt* angemerkt führt_aus führte_aus führten_aus ausgeführt bekannt bekanntg*
    hingewies* wissen informier* bemerk* nach_worten unterrichtet* so_sein so_ihr so_seine so_ihre
    fazit* schlussfolger* zusag* sagte_zu sagten_zu berechn* errechn* gesagt erklär* mitteil*
    mitgeteilt teilt* hinzu* fügt* bericht* meld* schreib* geschrieben erzähl* rede redet redete
    reden redner* sprach spricht sprech* wort* meint* meinung* ansicht* glaub* behaupt* räumt
    räumte räumten eingeräumt gab_zu zugeb* zugegeben verspr* versicher* droh* warn* beschuldig*
    vorwarf vorwurf wirft bestreit* bestritt* dementier* leugn* bekräft* bestät* hob* hervor frag*
    gefragt zitier* erinner* äußer* kommentar* kommentier* ankünd* kündig* angekünd* verkünd*
    nann* nenn* bezeichn* wies* verwies* gesteh* gestand aussag* sagt* stellte_fest stellten_fest
    feststell* ergänz* forder* fand* hieß heißt schätz* ausdr* beschreib* beschrieb erwähn* angab*
    gab_an gaben_an gibt_an geben_an gab_bekannt gaben_bekannt angeb* quelle* interview* sei seien
    habe tweet* argument* beton* unterstr* so_der so_die entgegn* fuhr_fort darleg* erachtet
    hält_für hält_das hält_die hält_es halten* lobte* dank* rief mahn* dacht* denkt einschätz*
    sprecher* umfrage* website webseite internetseite statistik* beharr* besteht_darauf
    bestehen_darauf bestand_darauf insist* hofft* hoffe* fürcht* befürcht* klag* beklag* monier*
    urteil* entschied* ordnete* angeordnet wertet* darstellung auskunft pocht* meldung* prognos*
    empfahl empfiehl* rät riet appell* wünsch* verriet wiederhol* unken* beteuer*
  `,
  claim: 'behauptet behauptete behaupteten behaupten',
  claimLike: `
    angeblich* erklär* versicher* vorgeb* beteuer* besteht* anschuld* beschuld* vermeintlich*
    beansp* behaupt* beharr* forder*
  `,
  confirm: 'bestätigte bestätigten bestätigt bestätigen',
  deny: `
    bestreitet bestreiten bestritt bestritten dementierte dementiert dementierten leugnet leugnete
    leugneten
  `,
  denyLike: `
    wies* zurück zurückgewies* zurückweis* verneint* lehnt* abgelehnt ablehn* widersp* nicht kein*
    leugn* abstreit* streit* bestr* dement*
  `,
  admit: 'räumte_ein räumt_ein eingeräumt gab_zu gibt_zu zugegeben gestand gestanden',
  admitLike: `
    räum* einräum* zugeb* zugab* geständ* gesteh* anerkenn* erkannte* eingesteh* eingestand
    bekannt*
  `,
  promise: 'versprach versprachen verspricht versprechen versprochen gelobte',
  promiseLike: `
    sagte_zu sicherte_zu zusag* zugesag* versicher* garant* verpflicht* gelob* schwor* schwör*
    versprech* zusicher* wird werden will woll* versproch* versprich*
  `,
  threaten: 'drohte drohten droht drohen gedroht',
  threatenLike: 'bedroh* droh* warn* erpress* risik* gefahr* könnte* gefähr* androh*',
  accuse: 'beschuldigte beschuldigten beschuldigt beschuldigen bezichtigte warf_vor wirft_vor',
  accuseLike: `
    vorgeworfen vorw* warf* wirft werfen beschuldig* anklag* angeklag* schuld* verantwort*
    kritisier* verdächt* bezicht* verurteil*
  `,
}
