import type { Span } from '../../model.ts'
import type { PassageReading } from '../passage.ts'
import { spanOfMatch } from '../../spans.ts'

/**
 * Verbs of saying that tell how the speaker said it, where the tables of markers have none; as
 * beginnings of words, `_` between words, `$` where the word ends. Behind `=`, what a translation
 * may say for them besides.
 */
const VERBS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  insist: {
    en: 'insisted insists insist$ = insist maintain stress emphasi underlin assert reiterat repeat vow swear swore assur adamant firm demand claim argu contend affirm persist',
    uk: 'наполяг наполіг = настою наголо підкрес запевн переконан переконув тверд ствердж вимага категорич рішуч',
    ru: 'настаива настоял = наста подчерк подчёрк увер завер утвержд убежд треб категорич',
    de: 'beharrte beharrt pochte pocht bestand_darauf besteht_darauf = beharr poch besteh bestand bestanden beton versicher beteuer insist unterstr forder bekräft behaupt',
    fr: 'insiste insisté insistent = insist maint soulign martel assur affirm souten soutien persist répét jur certifi',
    es: 'insistió insiste insisten insistieron = insist mant recalc subray asegur sosten sostuv afirm reiter remarc jur',
    pl: 'nalegał nalega upiera upierał obstaje = nale upier obsta podkreśl zapewn twierdz utrzym przekon domag',
  },
  warn: {
    en: 'warned warns warn$ cautioned cautions = warn caution alert threat fear risk danger forecast predict',
    uk: 'попередив попередила попередили попереджає попереджають застеріг застерегл застеріга = попередж застере погро пригроз тривож загро ризик небезпе побою прогноз закли',
    ru: 'предупредил предупреждает предупреждают предостерег предостерёг предостерега = предупре предостер опас угро пригроз грози риск прогноз призва',
    de: 'warnte warnt mahnte mahnt = warn gewarn mahn droh fürcht gefahr risik prognos',
    fr: 'averti$ avertit avertissent prévient$ préviennent alerté$ mis_en_garde met_en_garde mettent_en_garde = avert prév alert garde menac crain risqu danger',
    es: 'advirtió advirtieron advierte alertó alertaron avisó = advert advirt advier alert avis amenaz tem riesgo peligr prev pronost',
    pl: 'ostrzegł ostrzega przestrzegł przestrzega = ostrze przestrze groz groź obaw ryzyk prognoz apel',
  },
  complain: {
    en: 'complained complains complain$ grumbled grumbles lamented laments bemoaned bemoans = complain grumbl grip moan lament bemoan protest object regret critici deplor indignan outrag resent unhapp fume',
    uk: 'поскаржився поскаржилася поскаржилась поскаржилися поскаржились скаржиться скаржаться нарікав нарікал нарікає нарікають бідка = скарг скарж нарік жалк шкод жалі обур критик протест невдовол незадовол',
    ru: 'пожаловался пожаловалась пожаловались жалуется жалуются посетовал сетует сетуют = жалоб жалов пожал сету посет возмут возмущ критик протест сожал недовол обид',
    de: 'beklagte beklagten klagte$ klagten klagt$ beschwerte moniert jammerte = klag beklag beschwer moni jammer bemängel kritis protest bedau empör',
    fr: 'se_plaint se_plaignent s’est_plaint plaignait déplore déploré$ = plain plaign déplor regret dénonc critiqu protest indign lament',
    es: 'se_quejó se_queja se_quejan se_quejaron lamentó lamenta$ lamentan = quej lament protest critic denunci deplor indign',
    pl: 'skarży skarżą skarżył poskarżył żali$ żalił narzeka = skarż skarg żal narzek ubolew kryty protest oburz',
  },
  boast: {
    en: 'boasted bragged brags = boast brag proud pride tout trumpet gloat',
    uk: 'похвалився похвалилася похвалилась похвалилися похвалились хвалиться хваляться похваста хваста похизува = хвал хваст хизу пиша горд',
    ru: 'похваст хваста похвалился похвалилась похвалились хвалится хвалятся = хваст хвал горд бахвал',
    de: 'prahlte prahlt brüstete brüstet rühmte rühmt = prahl brüst rühm stolz lob',
    fr: 's’est_vanté se_vante se_vantent = vant targu fier fièr flatt enorgueil félicit',
    es: 'se_jactó se_jacta alardeó alardea presumió = jact presum alarde ufan orgull vanaglor',
    pl: 'chwalił_się pochwalił chwali_się chwalą_się chełpi przechwala = chwal chełp przechwal dumn szczyc',
  },
  hint: {
    en: 'hinted hints intimated = hint suggest impl insinuat indicat allud intimat may might could',
    uk: 'натякнув натякнула натякнули натякає натякають натякав = натяк припус зрозум може можуть',
    ru: 'намекнул намекает намекают намекал = намек намёк поня предполож допус может могут',
    de: 'deutete_an deuteten_an deutet_an angedeutet = deut angedeut könn durchblicken',
    fr: 'laissé_entendre laisse_entendre sous-entend = entend suggér insinu pourr peut',
    es: 'insinuó insinúa dejó_entrever = insinu entrev suger podr pued',
    pl: 'zasugerował sugeruje napomknął = suger napomk może mogą',
  },
  joke: {
    en: 'joked jokes$ quipped quips = jok quip laugh kidd jest humor humour wit iron',
    uk: 'пожартува жартує жартують жартував = жарт смія усміх ірон',
    ru: 'пошутил шутит шутят = шут смея усмех ирон',
    de: 'scherzte scherzt witzelte witzelt = scherz witz lach spaß iron',
    fr: 'plaisante$ plaisanté$ plaisantent = plaisant blagu rire ri$ ironis sourire',
    es: 'bromeó bromea$ bromean = brom ironi chiste risa',
    pl: 'żartował zażartował żartuje = żart śmi iron',
  },
} // prettier-ignore

interface Attitude {
  readonly name: string
  readonly own: RegExp
  readonly alike: RegExp
}

/** A verb that tells an attitude, where it stands. */
export interface AttitudeVerb extends Span {
  readonly attitude: string
}

function pattern(words: string): RegExp {
  const choices = words
    .trim()
    .split(/\s+/u)
    .map((word) => (word.endsWith('$') ? `${word.slice(0, -1)}(?!\\p{L})` : `${word}\\p{L}*`))
    .map((word) => word.replaceAll('_', String.raw`[\s\u00a0]`).replaceAll('’', "['’ʼ]"))
  return new RegExp(String.raw`(?<!\p{L})(?:${choices.join('|')})`, 'giu')
}

const patterns = new Map<string, readonly Attitude[]>()

function attitudesOf(tag: string): readonly Attitude[] {
  let made = patterns.get(tag)
  if (made === undefined) {
    made = Object.entries(VERBS).flatMap(([name, languages]) => {
      const words = languages[tag]
      if (words === undefined) return []
      return [{ name, own: pattern(words.split('=')[0]!), alike: pattern(words.replace('=', ' ')) }]
    })
    patterns.set(tag, made)
  }
  return made
}

/** The verbs of a passage that tell an attitude, in the order of the classes. */
export function attitudeVerbs({ text, tag }: PassageReading): readonly AttitudeVerb[] {
  return attitudesOf(tag).flatMap(({ name, own }) =>
    Array.from(text.matchAll(own), (match) => ({ attitude: name, ...spanOfMatch(match) })),
  )
}

/** May a passage have said it with an attitude? True where its language has no words for it. */
export function mayTellAttitude({ text, tag }: PassageReading, attitude: string): boolean {
  const own = attitudesOf(tag).find(({ name }) => name === attitude)
  return own === undefined || text.search(own.alike) !== -1
}
