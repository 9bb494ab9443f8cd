/// Given names that are those of men, or of women, wherever news is written in English about people of many
/// places; names that both bear are left out.
enum GivenNames {
  /// - Parameter form: of a name's first word.
  static func gender(_ form: UInt32) -> Referent.Gender {
    men.contains(form) ? .male : women.contains(form) ? .female : .unknown
  }

  private static let men = WordCodes(
    """
    aaron abdul abdullah adam ahmad ahmed alan albert alejandro alexander alfred alvaro andre
    andreas andrew andrzej anthony antonio anwar arthur artur barry ben benjamin bernard bill billy bjorn
    bob bobby boris brad bradley brandon brendan brian bruce bruno bryan carl carlos cesar charles chris
    christoph christopher christos colin craig cyril dan daniel darren dave david dennis derek diego
    dimitri dmitry dmytro donald douglas duncan dylan eduardo edward edwin emmanuel enrique eric erik
    ernest ethan eugene evan faisal felix fernando finn francisco franck frank franz fred frederick gareth
    gary gavin geoffrey george gerald gerard gilbert giovanni giuseppe glenn gordon graham greg gregory
    guillaume gunther gustav hamid hans harold harry hassan hector heinrich hendrik henrik henry herbert
    howard hugh hugo husam hussein ian ibrahim igor ivan jack jacob jacques jake jakub james jamal
    janos jason javier jeff jeffrey jeremy jerome jerry jim joachim joao joe joel johan johannes john
    jonathan jorge jose josef joseph joshua juan julio jurgen justin kamal karim karl keith kenneth kevin
    khaled khalid klaus konrad konstantin kurt kyle lars lawrence leo leon leonard leonid lorenzo louis
    lucas luigi luis luke magnus mahmoud malcolm manuel marc marcel marco marcos mario mark markus martin
    mateusz matt matteo matthew maurice michael michel miguel mikael mike mikhail milan mohamed
    mohammad mohammed muhammad mustafa nathan nathaniel neil nicholas nick nicolas nigel nikolai nikos
    norman oleg oleksandr oliver olivier omar oscar osman otto owen pablo paolo patrick paul pavel pedro per
    pete peter petr philip philippe phillip pierre pietro piotr rafael ralph ramon rashid raymond reza
    ricardo richard rick rob robert roberto roger roland roman ronald ross roy rudolf russell ryan
    salim salman samuel santiago scott sean sebastian sergei sergey sergio seth simon stefan stephen
    steve steven stewart stuart sven tariq ted terence thomas tim timothy tobias todd tom tommy tomas tony
    trevor troy tyler umberto vaclav viktor vincent vincenzo vitaly vladimir volodymyr walter wayne werner
    wilhelm william wolfgang xavier yasser yevgeny youssef yuri yusuf zachary zoltan
    """)

  private static let women = WordCodes(
    """
    abigail adriana agnes agnieszka aisha alessandra alexandra alice alicia alison amanda amelia amina amy
    ana anastasia angela anita anja ann anna anne annette annie antonia astrid audrey barbara beata beatrice
    beatriz becky bella bernadette beth bethany betty birgit brenda bridget brigitte camila camilla carla
    carmen carol carole carolina caroline carolyn catherine cathy cecilia charlotte cheryl chiara christina
    christine claire clara claudia connie courtney cristina cynthia daniela danielle deborah debra denise
    diana diane donna dora doris dorothy edith eileen elaine eleanor elena eleni elisa elisabeth elise
    eliza elizabeth ella ellen elsa emily emma erica erika esther eva evelyn fatima felicity fiona florence
    frances francesca frida gabriela gail georgina gertrude gillian giulia gloria grace greta gudrun hannah
    harriet hazel heather heidi helen helena helga hilda ida ines ingrid irene irina isabel isabella isabelle
    jacqueline jane janet janice jasmine jennifer jenny jessica jill joanna joanne johanna josephine
    joyce judith judy julia juliana julie juliet karen karin karina kate katerina katharina katherine
    kathleen kathryn kathy katie katrin khadija kimberly kirsten kristen kristin kristina laila lara laura
    lauren layla leila lena leticia linda lisa liz lorraine louisa louise lucia lucy ludmila luisa lydia
    lynn madeleine magdalena mairead malgorzata margaret margarita maria mariam mariana marianne marie
    marilyn marina marjorie marta martha martina mary matilda maureen megan melanie melissa mercedes mia
    michaela michelle mildred mira miriam molly monica monika nadia nancy naomi natalia natalie natasha
    nathalie nicole nina nora noura olga olivia pamela patricia paula pauline penelope penny petra
    phyllis pilar priya rachel ramona rania raquel rebecca regina renata renee rita rosa rosalind rose
    rosemary roxanne ruth sabine sabrina sally samantha sandra sara sarah shannon sharon sheila shirley
    silvia sofia sonia sophia sophie stella stephanie susan susanna susanne suzanne svetlana sybil
    sylvia tamara tania tanya tara tatiana teresa theresa tina tracey ursula valentina valeria valerie vanessa
    vera veronica victoria virginia vivian wendy yasmin yolanda yvonne zainab zoe
    """)
}
