"""What rewriters put before and after a sentence: links, and comments that say nothing new."""

OPENERS = """meanwhile;in the meantime;notably;in addition;furthermore;moreover;at the same time;as it stands;according to reports;
for now;in a further development;in particular;by all accounts;on top of that;as things stand;crucially;
in another sign of the strain;to make matters worse;as previously reported;in effect;in practical terms;all told;importantly;
separately;as a consequence;in what some see as a turning point;above all;
on the other hand;interestingly;overall;as many had expected;in short;beyond that;for those involved;to add to the uncertainty;
in the view of observers;more broadly;as the day went on;behind the scenes""".replace("\n", "").split(";")

COMMENTS = """underscoring the scale of the problem;highlighting the tension on all sides;a point that has drawn wide attention;
raising fresh questions about what comes next;adding to a growing sense of unease;marking a notable turn in the affair;
a detail that many found hard to ignore;leaving much still to be settled;reflecting weeks of mounting pressure;
which has become a matter of public debate;putting those in charge under further scrutiny;a reminder of how much is at stake;
drawing sharp reactions across the country;in what has been a testing time for the town;something that few had foreseen;
deepening doubts that had long been voiced;as attention turns to the days ahead;signalling that the matter is far from over;
a development being followed closely;casting a shadow over earlier assurances;with consequences that are hard to gauge;
emphasising the need for a clear answer;prompting calls for more openness;which illustrates the difficulty of the situation;
further complicating an already delicate picture;showing just how quickly things have moved;in a sign of the challenges ahead;
setting the stage for what may be a long process;the full picture having yet to come into view;a fact not lost on local people;
bringing the issue into sharper focus;while many questions stay without an answer;to the dismay of some and the relief of others;
suggesting that the debate will go on;a matter of particular concern to those affected;in line with what had been feared""".replace("\n", "").split(";")
