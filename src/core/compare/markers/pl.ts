import type { MarkerTable } from './marker-table.ts'

export const POLISH: MarkerTable = {
  negation: `
    nie nigdy nikt nic niczego nigdzie żaden żadna żadne żadnego żadnej żadnych żadnym brak nikogo
    nikomu ani niemożliwe nie_można nie_wolno
  `,
  negationLike: String.raw`
    najwyżej maksymalnie co_najwyżej bezpłatn* darmow* odradz* powstrzym* ukry* taj* odwoł*
    anulow* zawie* odłoż* sprzeciw* obaw* boi boją otwarcie uszł* uszed* przeży* ocal* zginę*
    zginą* strac* uchyl* znios* zniós* zniesi* bez odm* odrzu* zaprzecz* unik* zakaz* zabron* przesta* brak* ledwo
    rzadko tylko oprócz zamiast zanim dopóki mało zapob* utrat* koniec wątp* zamkni* zamyka*
    milcz* pozosta* ignor* pust* poni* wstrzym* dementuj* zdement* zatrzym* próżno za_wyjątkiem
    /nie(?!dziel|mie[cn]|b[oi]|dawn|mal|mowl|zależ|zbęd|zwyk|któr|kied|ruchom|s[ileą]|szcz|podleg|stety)\p{L}{3,}
    /bez(?!piec|pośred|względ|płat|cen)\p{L}{3,}
  `,
  possibility: `
    może mogą mógł mogła mogło mogli mógłby mogłaby mogłoby mogliby być_może możliwe
  `,
  possibilityLike: `
    niewyklucz* wyklucz* można możliw* prawdopodobn* zdoln* pozwal* pozwol* uda* szans* ryzyk*
    wydaje chyba zapewne potencj* mogę możesz możemy by stanie umożliw* okazj* grozi jeśli czy
    potrafi* prawo wolno oczek* zdoła* dopuszcz* podlega* dobrowol* zagroż* uprawni* może* dozwol*
    przysług* przewid* zaskarż* ewentualn* obaw* boją
  `,
  able: 'można może mogą wolno dozwolone dopuszcza_się zezwala_się',
  obligation: `
    musi muszą musiał musiała musiało musieli musimy powinien powinna powinno powinni powinny
    trzeba należy zobowiązan*
  `,
  obligationLike: `
    ma mają miał* potrzeb* wymag* obowiąz* konieczn* niezbędn* zmusz* zobowiąz* ważne lepiej warto
    niech trzeba wezw* żąd* nakaz* odpowiedzial* zalec* musie* przymus* powinn* polec* zarządz*
    obowiązk* warunk* prosz* prosi* poprosi* podlega* wezwa* rozkaz* przewid* wymóg czeka czekają
    zmuszon*
  `,
  duty: String.raw`/ma(?:ją)?(?=\s+(?:\p{L}+\s+)?\p{L}+ć(?:\s|[.,!?]|$))`,
  hedge: `
    podobno ponoć rzekomo rzekomy rzekoma rzekome rzekomego rzekomej rzekomych jakoby tak_zwany
    tak_zwana tak_zwane tzw domniemany domniemana domniemane domniemanych
    /niepotwierdzon(?:ych|ymi|e|a) rzekomym rzekomymi domniemanego domniemanej domniemanym
    domniemaną
  `,
  hedgeLike: `
    ma mają miał* rzekom* jakoby podobno według zdaniem twierdz* oskarż* podejrz* ponoć pseudo*
    prawdopodobn* niby wydaje mieli doniesie* plotk* domniem* uważa* może by niepotwierdz* wstępn*
    prawdop* niesprawdz*
  `,
  likelihood: String.raw`
    prawdopodobnie chyba zapewne pewnie być_może możliwe przypuszczalnie
    /(?:podejrzewa|przypuszcza)(?:ją)?(?=,?\s+że\s)
  `,
  likelihoodLike: `
    najwyraźniej wyraźnie może mogą możliw* prawdopodobn* oczek* wydaje podejrz* przypuszcz* by
    szans* ryzyk* powin* sądz* myśl* potencj* jeśli czy szac* mógł* mogł* raczej widocznie
  `,
  say: String.raw`
    przekazał przekazała przekazali podał podała podali wskazał wskazała wskazali mówi mówią
    przypomniała zauważyła zaznaczyli napisała powiada powiedział powiedziała powiedzieli
    oświadczył oświadczyła oświadczyli poinformował poinformowała poinformowali dodał dodała
    dodali podkreślił podkreśliła podkreślili zaznaczył zaznaczyła wyjaśnił wyjaśniła ogłosił
    ogłosiła ogłosili stwierdził stwierdziła zauważył przypomniał
    /według(?!\s+(?:praw|ustaw|plan|zasad|norm|potrzeb|konstytucj|wstępn|kurs)\p{L}*) informuje
    informują zdaniem odpowiedział opowiedział
  `,
  sayLike: String.raw`
    poinform* zapowiad* zapowied* czytamy wniosk* oblicz* wylicz* słowa słów słowami słowem mów*
    powied* oświadcz* inform* doda* podkreśl* zaznacz* wyjaśn* ogłos* ogłas* stwierdz* zauważ*
    przypom* pisał* pisze piszą napis* opin* uważ* twierdz* przyzna* obieca* grozi* ostrzeg*
    oskarż* zaprzecz* cyt* koment* zapewn* potwierdz* pyta* odpowi* opowi* raport* donos* nazwa*
    wezwa* źród* wywiad* wyraz* sądz* wskaz* relacj* podał* podaje podają głosi głoszą głosił*
    przekaz* ocen* zdement* przekon* przysięg* komunikat* rzeczni* sondaż* statysty* skarż* żali*
    ubolew* nalega* upiera* orzek* orzec* nakaz* obawia* apel* /radz(?!iec)\p{L}* zalec* prognoz* wynika*
    powtórz* powtarza* prosi* poprosi* propon* zapropon* deklar* zadeklar* szepn* utrzym*
    argument*
  `,
  claim: 'twierdzi twierdzą twierdził twierdziła twierdzili utrzymuje utrzymują',
  claimLike: `
    rzekom* oświadcz* zapewn* oskarż* uważa* stwierdz* twierdz* jakoby podobno utrzym*
  `,
  confirm: 'potwierdził potwierdziła potwierdzili potwierdza potwierdzają',
  deny: `
    zaprzeczył zaprzeczyła zaprzeczyli zaprzecza zaprzeczają zdementował zdementowała dementuje
  `,
  denyLike: 'odrzuc* dement* nie zaprzecz* niepraw* kwestion*',
  admit: 'przyznał przyznała przyznali przyznaje przyznają',
  admitLike: 'przyzna* uzna* zgodz* wyzna*',
  promise: 'obiecał obiecała obiecali obiecuje obiecują przyrzekł',
  promiseLike: 'zapewn* gwarant* zobowiąz* przysięg* obieca* obietn* będzie będą ślub*',
  threaten: 'groził groziła grozi grożą zagroził zagroziła zagrozili',
  threatenLike: 'zagroż* groź* gróźb* ostrzeg* ryzyk* szantaż* niebezp* może groż* grozi*',
  accuse: 'oskarżył oskarżyła oskarżyli oskarża oskarżają obwinił obwinia',
  accuseLike: 'oskarż* obwini* win* zarzu* kryty* podejrz* odpowiedzial* potęp* pomów*',
}
