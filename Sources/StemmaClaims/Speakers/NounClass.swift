/// Closed classes of nouns, and of the words around them, by their lemmas or forms in small letters.
enum NounClass {
  // MARK: Before names

  static let maleHonorifics = WordCodes("mr mr. sir lord brother father herr monsieur señor")
  static let femaleHonorifics = WordCodes(
    "mrs mrs. ms ms. miss lady dame sister madam madame frau señora")
  static let otherHonorifics = WordCodes(
    """
    dr dr. prof prof. rev rev. reverend sen sen. rep rep. gov gov. gen gen. col col. capt capt. lt
    lt. sgt sgt. maj maj. cmdr cmdr. adm adm. pvt cpl insp. det. supt. hon. st st.
    """)
  static let honorifics = maleHonorifics + femaleHonorifics + otherHonorifics

  // MARK: Persons

  /// Nouns that say of a man or woman which of the two they are.
  static let maleNouns = WordCodes(
    """
    man boy father son husband brother uncle nephew grandfather king prince duke spokesman chairman
    congressman businessman fisherman policeman salesman alderman councilman assemblyman clergyman
    gentleman widower groom actor waiter priest monk dad
    """)
  static let femaleNouns = WordCodes(
    """
    woman girl mother daughter wife sister aunt niece grandmother queen princess duchess spokeswoman
    chairwoman congresswoman businesswoman fisherwoman policewoman saleswoman councilwoman
    assemblywoman lady widow bride actress waitress nun mum mom
    """)
  /// Offices: who has one does not have another, as far as a report tells.
  static let offices = WordCodes(
    """
    president minister premier secretary senator representative congressman congresswoman governor
    mayor ambassador envoy chancellor king queen prince princess pope bishop archbishop cardinal
    rabbi imam general colonel major captain lieutenant sergeant admiral commander marshal justice
    judge attorney prosecutor professor doctor nurse surgeon midwife spokesman spokeswoman
    spokesperson director chairman chairwoman chair chairperson speaker officer coach analyst
    economist scientist researcher historian author lawyer solicitor barrister harbourmaster
    harbormaster inspector detective sheriff superintendent commissioner constable councillor
    councilor councilman councilwoman alderman treasurer teacher student farmer worker driver pilot
    fisherman skipper sailor docker deckhand farmhand stagehand engineer mechanic plumber
    electrician carpenter baker butcher
    cook chef pastor priest monk nun vicar editor reporter correspondent journalist columnist
    photographer writer poet novelist singer actor actress musician painter manager executive
    founder owner resident witness neighbour neighbor tenant landlord shopkeeper trader banker
    broker accountant architect biologist chemist physicist geologist meteorologist forecaster
    mediator negotiator delegate adviser advisor aide assistant clerk librarian coordinator
    organiser organizer activist campaigner volunteer trustee player striker goalkeeper midfielder
    defender quarterback sprinter swimmer referee umpire firefighter paramedic ranger warden guard
    soldier veteran postman waiter waitress hairdresser pensioner principal headteacher headmaster
    headmistress dean provost rector curator conductor composer ministerpresident seamstress
    pharmacist veterinarian vet therapist psychologist psychiatrist sociologist epidemiologist
    virologist statistician climatologist beekeeper gardener stevedore ferryman lamplighter porter
    captain co-founder cofounder whistleblower consultant strategist pollster lobbyist marine
    """)
  /// Nouns that may name again whoever has an office: "the diplomat" of a minister.
  static let redescriptions = WordCodes(
    """
    diplomat nominee candidate official politician leader chief boss head lawmaker legislator
    parliamentarian incumbent hopeful contender frontrunner front-runner challenger rival democrat
    republican conservative liberal statesman businessman businesswoman billionaire millionaire
    entrepreneur magnate tycoon star celebrity champion expert academic man woman boy girl mother
    father husband wife son daughter brother sister widow widower grandmother grandfather native
    victim suspect defendant plaintiff person individual patient survivor customer passenger
    """)
  static let persons =
    offices + redescriptions
    + WordCodes(
      """
      insider source someone somebody participant attendee protester demonstrator member colleague
      staffer employee insurgent rebel islander villager parent passer-by bystander onlooker
      """)
  /// Titles of office that stand before a name, with the words that lead up to them.
  static let titles = persons + honorifics + WordCodes("house chief vice deputy acting")
  /// What tells one office from another of the same name.
  static let rankWords = WordCodes("prime vice deputy assistant former ex-president ex late then")
  /// Words of rank and praise that tell no office from another.
  static let weakRoleWords = WordCodes(
    "top senior chief long-time longtime veteran lead new own young old elder most high special")

  // MARK: Sources without a name

  static let anonymous = WordCodes("source insider")
  /// Nouns whose plural stands for people.
  static let groups = WordCodes(
    """
    people crowd family relative crew official authority expert critic supporter opponent ally
    mediator other many some few most several
    """)
  /// What is said of a source that is kept unnamed.
  static let unnamedMarks = WordCodes("anonymity anonymous anonymously unnamed unidentified")
  static let familiarity = WordCodes("familiar close briefed privy")

  // MARK: Bodies

  static let bodies = WordCodes(
    """
    federation union association council commission committee ministry department agency bank party
    government administration parliament congress senate assembly court university college institute
    school hospital company corporation firm business group organization organisation league club
    force army navy police service office board authority campaign coalition alliance movement
    council society trust foundation fund charity church cabinet team airline operator carrier
    manufacturer maker retailer insurer newspaper magazine station broadcaster channel network
    outlet website agency bureau brigade militia guild cooperative co-op chamber regulator watchdog
    think-tank tribunal panel embassy kremlin pentagon military opposition delegation jury
    secretariat consortium developer utility startup start-up exchange media press
    """)
  /// Bodies whose noun alone may stand for any of them.
  static let anyBodies = WordCodes(
    """
    company firm group organization organisation body outfit agency network charity club bank union
    team party business airline operator carrier manufacturer maker retailer insurer broadcaster
    newspaper paper magazine outlet website militia movement alliance association federation
    institute foundation committee commission council coalition regulator watchdog guild startup
    """)

  // MARK: Things that speak

  static let documents = WordCodes(
    """
    statement report study letter email e-mail memo memorandum document filing lawsuit complaint
    indictment ruling order judgment judgement verdict survey poll paper article story analysis
    review audit bulletin communique communiqué release post tweet message note notice resolution
    draft text transcript record log book diary
    """)
  /// Things on which words stand for whoever holds them.
  static let posters = WordCodes(
    """
    banner placard poster sign slogan billboard graffito graffiti t-shirt shirt sticker leaflet
    flyer plaque headline caption inscription button chant
    """)

  // MARK: Pronouns, by form

  static let male = WordCodes("he him his himself")
  static let female = WordCodes("she her hers herself")
  static let plural = WordCodes("they them their theirs themselves")
  static let neuter = WordCodes("it its itself")
  static let firstPerson = WordCodes("i me my mine we us our ours")
  static let relatives = WordCodes("who whom which that whose")
  static let unknowable = WordCodes(
    """
    you your one what whoever whomever latter former this these those everyone everybody nobody
    anyone anybody noone there here
    """)

  // MARK: Small words

  static let indefinites = WordCodes(
    "a an one some several two three four five six many another other few dozens no any both")
  static let definites = WordCodes("the this that these those")
}
