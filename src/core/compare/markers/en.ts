import type { MarkerTable } from './marker-table.ts'

export const ENGLISH: MarkerTable = {
  negation: `
    not never no nobody nothing nowhere none neither nor cannot can't couldn't won't wouldn't
    don't doesn't didn't isn't aren't wasn't weren't haven't hasn't hadn't shouldn't mustn't
    mightn't needn't ain't no_longer no_one hardly_any hardly_anyone hardly_anybody
    hardly_anything hardly_ever
  `,
  negationLike: String.raw`
    at_most up_to maximum_of vacant* free_of_charge admission_is_free
    /(?:is|are|was|were|be|for)\s+free(?!\s+(?:to|from|of))
    /(?:advis|warn|decid|rul|caution|urg|argu|campaign|speak|vote)\p{L}*\s+against
    /\d+\s+(?:\p{L}+\s+){0,2}short(?!\p{L}) at_the_latest at_the_earliest in_the_negative refrain*
    forbear* withh* conceal* hid hide* hidden secret* cancel* call_off calls_off called_off
    calling_off scrap* revok* suspend* postpon* put_off withdr* drop dropped drops openly alone
    otherwise immune barred bar_from debar* disregard* overlook* spurn* shun* unless void violat*
    breach* oppos* /(?:vot(?:ed|es|ing|e)|is|are|was|were|be|been|came|spoke)\s+against fear*
    afraid worr* regret* hostile lost survive* end_of ended yet_to wrong wrongly evad* dodg*
    sidestep* waive* rule_out rules_out ruled_out ruling_out resist* outside doubt* object* wave*
    ill-advised ill_advised landlocked no. difficult hard hardly easy easily effortless* despite
    notwithstanding possible apart_from short_of spare* abstain* abandon* unfinished pending still
    everything_but too off exclu* omit* halt* block* declin* deadlock* veto* false* fake*
    stranger* neglect* forget* forgot* loss loses without lack lacks lacked lacking fail fails
    failed failing failure refuse refuses refused refusing refusal deny denies denied denying
    scarcely barely rarely lifts lifted lifting seldom little few only until till except avoid avoids avoided avoiding
    prevent prevents prevented preventing
    /stop(?:s|ped|ping)?(?=\s+(?:\p{L}+ing|the|all|any|its|his|her|their|short)(?!\p{L})) closed
    closes shut* silent* silence vanish* remain* stay stays stayed escap* pointless unclear
    inconclusive* missed miss misses missing ran_out run_out runs_out ignor* empty idle unhurt
    unharmed uninjured skip* exempt* intact ban bans banned forbid forbids forbidden forbade
    prohibit* unable unlikely unfortunately absence absent free_of free_from rather_than instead
    far_from *less zero nor cease* reject* neither long_gone
    /un(?!der|i[ofqtv]|iversal|til|to)\p{L}{4,}
    /(?:im(?:poss|pract|pat|proper|perfect|mobil)|in(?:abil|capab|adequ|suffic|approp|effect|evitab|compet|complet|correct|direct|definit|depend|experienc|frequent|justice|secur|stab|toler|valid|vis|eligib|accur|consist|conven)|ir(?:reg|resp|rel|rev)|il(?:leg|licit|log)|dis(?:agre|lik|miss|appear|contin|appro|trust|pleas|satis|qualif|reg|obe|hon|connect)|non[-\s]?|mis(?:s|under|lead|tak|trust))\p{L}*
    nothing_but but
  `,
  possibility: String.raw`
    it_is_possible_that
    /(?<!\s(?:so|before|until|than|if)\s[^.;,]{0,50})could(?=\s+\p{L})(?!\s+(?:not|only|see|hear|feel|smell|remember|understand|have|hardly|barely|scarcely|afford|tell|read|speak|walk|sleep|breathe|be\s+(?:seen|heard|felt|found|made|done|saved|reached|identified|rescued|said|traced|contacted))(?!\p{L}))
    /(?:(?<![.!?]\s|^)may|(?-i:may)) might
  `,
  possibilityLike: `
    rule_out rules_out ruling_out can could possible possibly perhaps maybe potential* able likely
    probably probable would allow* enable* let lets opportunit* chance* capable risk* possibilit*
    permitted permission threaten* seem* appear* expected eligible entitled free_to not_ruled_out
    cannot_be_ruled_out ruled_out right_to *able *ible set_to suspected if whether allowed
    optional voluntar* free_of_choice at_liberty conceiv* feasib* plausib* prospect* would-be
    subject_to licen* authori* contingen* perchance hopeful* chance chances open_to fear* worr*
    afraid
  `,
  able: String.raw`
    /could(?!\s+(?:see|hear|feel|only|have|be|not)|'t) /can(?!\s+(?:only|see|hear|you|not)|'t|not)
    able_to allowed_to permitted_to entitled_to free_to
  `,
  obligation: String.raw`
    /must(?!\s+(?:be\s+)?(?:said|noted|admitted?|remembered|acknowledged?|confess|add)) have_to
    has_to had_to having_to obliged obligated ought_to need_to needs_to needed_to is_required_to
    are_required_to was_required_to were_required_to required_to gotta got_to
  `,
  obligationLike: `
    shall should need needs needed necessary necessarily necessity require* mandatory compulsory
    force* compel* duty duties imperative vital essential crucial supposed_to is_to are_to was_to
    were_to has_yet demand* expected due_to due oblig* responsib* be_bound_to bound_to insist*
    urge* call_on called_on calls_on better important best let advised recommend* task* make_sure
    ensure* cannot_but set_to instruct* order orders ordered decree* prescrib* stipulat* impos*
    mandate* mandated binding condition* subject_to only_if liable should've summon* requir* rule
    rules pledge* undertake* undertook undertaken vow* committed commit_to commits_to commitment*
  `,
  duty: 'should shall ought_to is_to are_to',
  hedge: String.raw`
    /it\s+(?:is|was)\s+(?:believed|thought|said|alleged|claimed|reported|rumou?red)(?=\s+that)
    /(?:is|are|was|were)\s+(?:widely\s+)?(?:believed|said|thought|rumou?red|understood|presumed)(?=\s+to\s+\p{L})
    /(?:is|are|was|were)\s+(?:reported|suspected)(?=\s+to\s+(?:be|have)(?!\p{L})) allegedly
    supposedly purportedly reportedly ostensibly alleged purported so-called /supposed(?!\s+to)
    /unconfirmed\s+(?:reports?|information|data|accounts?|rumou?rs?) rumoured rumored
  `,
  hedgeLike: `
    claim* allege* apparently presumabl* accused reported according_to is_said are_said was_said
    were_said said_to_be thought_to suspect* believed_to reports rumor* rumour* unconfirmed
    suggest* as_if as_though pretend* pretext think thinks assert* purport* seem* appear*
    quote-unquote ostensible perhaps may might would could preliminar* supposed tentativ* hearsay
    likely probabl* possibl* potential* presum* expected
  `,
  likelihood: String.raw`
    probably perhaps maybe possibly presumably /(?<!(?:as|more|less|equally|how)\s)likely apparently seemingly
    /(?:seem|appear)s?(?=\s+to\s+have\s+\p{L})
    /(?<!(?:I|we|you|he|she|to|not|they|would)\s+)(?:believes?|thinks?|suspects?)(?=\s+(?:that|the|a|an|it|he|she|they|there)\s)
  `,
  likelihoodLike: `
    may might could can would must probable unlikely expected apparently seem* appear* suspect*
    potential* possible should think thinks believe* guess* chance* risk* i_think supposed*
    evidently assume* estimat* about_to set_to probabilit* possibilit* might_be allegedly if
    whether hopefully suggest* going_to often usually certainly most
  `,
  say: String.raw`
    /noted(?=\s+that|,|\s+on) remarked observed_that wrote let_it_be_known in_the_words_of
    /writes?(?=\s*[.,:]|\s+that) reiterated replied responded recalled_that mentioned_that says
    by_his_account by_her_account by_their_account by_his_own_account he_added she_added
    they_added added_that noted_that he_wrote she_wrote wrote_that he_noted she_noted
    /said(?!\s+to\s+(?:be|have)) say saying /states(?=\s*[.,:]|\s+that)
    /told(?!\s+(?:\p{L}+\s+){0,2}to\s+\p{L})
    /(?<!(?:were|was|been|are|is|be)\s)reported(?!\s+to\s+(?:be|have)) announced announces
    declared declares explained commented
    /according\s+to(?!\s+(?:\p{L}+\s+){0,2}(?:law|figures|data|estimates|results|agreement|treaty|decree|code|plan|schedule|tradition|merit|custom|constitution|rules|age|need))
    stressed emphasised emphasized underlined pointed_out mentioned informed asserted argued
    concluded stresses insisted insists emphasizes emphasises
  `,
  sayLike: String.raw`
    let_it_be_known in_the_words ruled_out rules_out refused_to refuses_to declined_to declines_to
    rejected rejects condemned condemns criticised criticized criticises criticizes welcomed
    welcomes demanded proposed proposes praised praises detailed confided specified clarified
    clarifies findings conclusion* calculat* tells writes wrote added adds notes saying tell
    telling spoke speak* speech word* report reporting reports reported quote* cite* call* ask*
    repl* answer* respond* comment* remark* according_to think* believe* thought view* opinion* reads reading
    describe* warn* suggest* claim* allege* deny denies denied admit* acknowledg* conced* confess*
    promis* vow* pledg* threaten* accus* blam* argue* insist* stress* emphasi* explain* express*
    reveal* confirm* disclose* testif* tweet* posted voice* urge urges urged urging hear*
    /(?<!(?:was|were|been|be|is|are)\s)found finds note noted estimat* boast* joke*
    /continued(?=[,.:]|\s*$) maintain* accounts_of account_of for_his_part stated
    /states(?=\s*[.,:]|\s+that) statement* declare* recall* vouch* announc* mention* remind* talk*
    discuss* predict* indicat* show* agree agrees agreed reiterate* repeat* recount* countered
    counters contend* observ* letter signal* convey* communicat* message* narrat* complain*
    object* went_on
    /under\s+(?:the|a|its|this)\s+(?:new\s+)?(?:code|law|rules|decree|agreement|deal|plan|contract|treaty|convention|statute|constitution)
    conclud* hint* highlight* underscor* outline* considers considered feel* felt inform*
    interview* conversation* sources apolog* thank* swear* swore cry cried shout* exclaim* assur*
    told assess* forecast* reckon* deem* judg* lament* deplor* caution* recommend* advis*
    instruct* ordered decreed ruled decided hope* opinion website* spokes* survey* poll polls
    complaint* plead* beg begs begged insistence whisper* mutter* sigh* snap* figures_show
    data_show
  `,
  claim: String.raw`
    /(?<!(?:an?|the|this|that|his|her|its|our|your|their|any|some|each|every|no|of|in|legal|insurance)\s)claims?
    /claims?(?=\s+that(?!\p{L})) claimed claiming
    /(?<!(?:is|are|was|were|been|an|the|his|her|its|their|any|some|of|for)\s)alleged(?!\s+to\s)
    alleges allege alleging purports purported
  `,
  claimLike: `
    allegedly supposedly allegation* assert* insist* maintain* argue* contend* accus* reportedly
    purportedly believe* ostensibly suspect* declar* stat* announc* demand* say
  `,
  confirm: 'confirmed confirms confirm confirming',
  deny: `
    denied denies deny denying refuted refutes refute rejected_the_accusation*
    dismissed_the_claim* disputed disputes disclaimed
  `,
  denyLike: `
    object* reject* dismiss* contradict* disavow* disput* refus* rebut* debunk* denial* no not
    never disagree* false untrue oppos* challenge* negat* n't
  `,
  admit: String.raw`
    /plead(?:s|ed)?\s+guilty /(?<!(?:be|been|being|is|are|was|were|got)\s(?:\p{L}+\s)?)admitted admits admit admitting acknowledged acknowledges acknowledge
    conceded concedes confessed confesses confess
  `,
  admitLike: 'recogni* admission* accept* agree* own* conced* allow* confess* grant*',
  promise: 'promised promises promise promising vowed vows pledged pledges swore',
  promiseLike: `
    assur* guarante* commit* undertook undertake* oath sworn will would pledge vow pledging vowing
    swear promis* intend* offer* plan* going_to shall ensure*
  `,
  threaten: 'threatened threatens threatening',
  threatenLike: `
    threat* warn* blackmail* risk* danger* menac* endanger* jeopard* loom* intimidat* hazard*
    on_the_verge could may might
  `,
  accuse: 'accused accuses accusing blamed blames blaming',
  accuseLike: `
    blame accus* charge* alleg* fault indict* convict* condemn* guilty critici* reproach*
    prosecut* suspect* claim* responsib* defendant* trial*
  `,
}
