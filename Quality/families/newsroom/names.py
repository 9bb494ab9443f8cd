"""Invented names: places, countries, people, firms, outlets. All made from syllables and lists of our own."""

HEADS = """Bran Kel Mor Tav Sel Hal Ler Vin Dor Cas Wex Pell Norr Gal Thur Quen Lamb Rost Esk Fen Hol Mars Tol
Brig Sund Lin Kirs Alder Cald Ever Ash Stav Jor Mel Rav Tres Ul Wend Yar Zell Oster Prid Scar Hav Bel Grim""".split()
TAILS = """bury ford haven mouth stead wick burgh minster vik holm port field brook gate moor dale ness ton wold
by crest mere strand den""".split()
LANDS = """Velt Kar Ost Tars Mor Lev Sarn Dral Quil Norv Pel Zar Ald Bor Cal Ister Hest Rund Mald Ferr Gant Luth""".split()
RIVERS = "Orle Tamsin Wend Isker Lode Brae Narrow Saltern Ouzel Teal Vaile Mardle Yarrow Eddern Sorrel Linnet".split()
FIRST = """Ada Agnes Aldo Alma Anders Anita Arno Beatrix Bela Boris Bram Carla Cecil Clara Conrad Dagmar Dalia
Dario Edith Elias Ellen Emil Erik Esther Fabian Farah Felix Flora Gerd Greta Gustav Hanna Hector Helga Henrik Ida
Igor Ines Irina Ivo Jana Jasper Joachim Jonna Judit Kaspar Katrin Klara Lars Leila Lena Leon Lidia Lorenz Lotte
Magda Malin Marek Marta Mateo Milan Mira Nadia Nils Nora Odile Olaf Oskar Paula Pavel Petra Rafael Ragna Renata
Robin Rosa Ruben Sabine Samir Selma Signe Silvia Simon Sofia Stefan Tamara Teo Thea Tilda Tobias Ulla Ursula Vera
Viktor Vilma Walter Wanda Yusuf Zelda Zoran""".split()
MEN = set("""Aldo Anders Arno Bela Boris Bram Cecil Conrad Dario Elias Emil Erik Fabian Felix Gerd Gustav Hector
Henrik Igor Ivo Jasper Joachim Kaspar Lars Leon Lorenz Marek Mateo Milan Nils Olaf Oskar Pavel Rafael Robin Ruben
Samir Simon Stefan Teo Tobias Viktor Walter Yusuf Zoran""".split())
LAST_HEADS = """Aber Alm Bern Brand Broad Cor Dahl Eng Fair Falk Grun Hart Hel Holt Jans Kest Kov Lang Lind Lor Mal
Mar Nor Nyl Oks Pal Prest Quar Ram Rey Ros Sand Sol Sten Strand Tal Thorn Tors Val Var Wes Wick Win Zab""".split()
LAST_TAILS = "ack acs ander berg by dahl ecker en er erby feld ic ik in ley man mark more off one ov quist ridge ski ström well wood yer".split()
FIRMS = """Halcyon Northgate Orvane Castellan Brightwater Kestrel Meridale Sundry Ironbridge Larkspur Vantage
Tallow Greyfriar Pinnacle Oakmere Solway Corvid Trident Amberley Westmark Fulmar Polestar Harrow Lodestar""".split()
PAPERS = """Courier Post Chronicle Herald Gazette Observer Tribune Echo Mercury Argus Examiner Dispatch Times
Advertiser Journal Standard""".split()
BROADCASTERS = ["Channel Nine", "Radio {place}", "{place} One", "{place} Live", "Northern Television", "News 24 {place}",
                "Public Radio {place}", "Harbour FM", "Eastland Broadcasting"]
DIGESTS = """The Morning Brief;NewsLoop;Daily Lantern;World in Short;The Wire Room;Quickread;Plainview;Global Ledger;
Headline Harbour;The Noon Edition;InfoStream Today;Open Bulletin;Newsdrift;The Long Column;Buzzline;Pressboard""".replace("\n", "").split(";")
AGENCIES = [("Norvane Press", "NP"), ("Continental News Agency", "CNA"), ("Tarsis Wire", "TW"), ("Union Telegraph", "UT"),
            ("Eastern Press Service", "EPS"), ("Allied Report", "AR")]
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()


class Namer:
    """Names drawn from one seed; no name is given twice."""

    def __init__(self, rng):
        self.rng, self.given = rng, set()

    def fresh(self, make):
        for _ in range(1000):
            name = make()
            if name not in self.given:
                self.given.add(name)
                return name
        raise RuntimeError("out of names")

    def place(self):
        return self.fresh(lambda: self.rng.choice(HEADS) + self.rng.choice(TAILS))

    def country(self):
        return self.fresh(lambda: self.rng.choice(LANDS) + self.rng.choice(["ia", "ovia", "ania", "enia", "aria", "inia"]))

    def river(self):
        return self.rng.choice(RIVERS)

    def surname(self):
        return self.fresh(lambda: self.rng.choice(LAST_HEADS) + self.rng.choice(LAST_TAILS))

    def person(self):
        return self.rng.choice(FIRST), self.surname()

    def firm(self):
        return self.fresh(lambda: self.rng.choice(FIRMS))


class Outlet:
    """A newsroom: its name, its habits of layout, and the line it prints under everything."""

    def __init__(self, name, kind, short, rng):
        self.name, self.kind, self.short = name, kind, short
        self.called = "the " + name if kind == "paper" else name
        self.curly = rng.random() < 0.6
        self.percent = rng.choice(["percent", "per cent", "%"]) if kind != "agency" else "percent"
        self.dateline = kind == "agency" or rng.random() < 0.4
        self.byline = rng.random() < 0.45
        self.paragraph = rng.choice([1, 1, 2, 3])
        self.domain = "".join(c for c in name.lower() if c.isalnum()) + rng.choice([".example", ".news.example"])
        lines = [f"Sign up for the {name} newsletter to get the day's news in your inbox.",
                 f"Follow {name} on all channels. All rights reserved.",
                 f"{name} is a member of the Independent Press Standards Board.",
                 "This is a developing story and will be updated."]
        self.footer = rng.choice(lines) if rng.random() < 0.25 else None
        self.mine = [f"{rng.choice(FIRST)} {rng.choice(LAST_HEADS)}{rng.choice(LAST_TAILS)}" for _ in range(6)]


def outlets(rng):
    """The press of one made-up world: agencies, papers, broadcasters, digests."""
    namer = Namer(rng)
    press = {"agency": [Outlet(name, "agency", short, rng) for name, short in AGENCIES]}
    def paper():
        lead = namer.place() if rng.random() < 0.7 else rng.choice(["National", "Daily", "Evening", "Sunday", "Western", "Northern", "Free"])
        return lead + " " + rng.choice(PAPERS)
    press["paper"] = [Outlet(name, "paper", name, rng) for name in sorted({paper() for _ in range(60)})]
    shows = sorted({rng.choice(BROADCASTERS).format(place=namer.place()) for _ in range(14)})
    press["broadcaster"] = [Outlet(name, "broadcaster", name, rng) for name in shows]
    press["digest"] = [Outlet(name, "digest", name, rng) for name in DIGESTS]
    return press
