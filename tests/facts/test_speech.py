"""Words between quotation marks and reported speech have the speaker that the text gives, or none."""

import pytest

from reports.facts import extract


def facts(text, kind):
    return [f for f in extract(text).as_dict()["facts"] if f["kind"] == kind]


@pytest.mark.parametrize(
    ("text", "speaker", "name"),
    [
        ("“We are glad that it is over,” Ada Renn said.", "Ada Renn", "Ada Renn"),
        ("“We are glad that it is over,” said Ada Renn, a lawyer.", "Ada Renn", "Ada Renn"),
        ("Ada Renn spoke. “We are glad that it is over,” she added.", "she", "Ada Renn"),
        ("Ada Renn, speaking from Orvik, smiled, saying, “We are glad.”", "Ada Renn", "Ada Renn"),
        ('According to the harbour office, the quay was "closed for the night."', "the harbour office", None),
        ("The “storm of the century” passed.", None, None),
        ("“Why did nobody ring the bell?” Ada Renn asked.", "Ada Renn", "Ada Renn"),
        ("Ada Renn continued:\n\n“The bell is broken.”", "Ada Renn", "Ada Renn"),
        ("Mayor Ada Renn issued the following statement:\n\n“The bell is broken.”", "Mayor Ada Renn", "Ada Renn"),
        ("It doesn’t surprise lawyer Ada Renn: “The bell is broken.”", "Ada Renn", "Ada Renn"),
        ("Ada Renn rang. They laughed at her remark that “the bell is broken.”", "her", None),
        ("The complaint, which was filed in Orvik, alleged that the port “failed to act.”", "The complaint", None),
        ("“It is over,” Ada Renn, 30, of Orvik, N.C., who was there, said in May.", "Ada Renn", "Ada Renn"),
        ("“It is over,” Renn said on the radio in May.", "Renn", None),
        ("Ada Renn said he’d seen “nothing at all.”", "Ada Renn", "Ada Renn"),
    ],
)
def test_a_quotation_has_its_speaker(text, speaker, name):
    quotation = facts(text, "quotation")[0]
    given = quotation["speaker"]
    assert (given and given["text"], given and given["name"]) == (speaker, name)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("In May, the prince called for calm, calling the plan “a disgrace to all of us.”", "the prince"),
        ("Ada Renn was joined on stage by Jon Feldt and joked, “You are being ridiculous.”", "Ada Renn"),
        ("Ada Renn said it would rain, adding, “Nobody here is afraid of that.”", "Ada Renn"),
        ("After the vote, Ada Renn was far less merry: “The market will hate it.”", "Ada Renn"),
        ("Added Renn: “The market will hate it.”", "Renn"),
        ("When she returned she began by saying, “I do not think so.”", "she"),
        ("The bill will carry “a great deal of weight” and bring “new faces” in, Renn said.", "Renn"),
        (
            "“It is over now,” Ada Renn, who served as chief of staff of the port in the last century, told them.",
            "Ada Renn",
        ),
        ("“Great speech, all of it.”\n\n— Ada Renn, mayor of Orvik", "Ada Renn"),
        ("Ada Renn went on with her warnings.\n\n“It will all end in tears.”\n\nIt rained.", "Ada Renn"),
        ("“Hear me,” said Ada Renn, the mayor, who had waited for a long time.  “[The port] is closed.”", "Ada Renn"),
        (
            "ORVIK, July 25 (Wire) — The Port Council met on Monday, offering “a deep apology” to all.",
            "The Port Council",
        ),
    ],
)
def test_a_speaker_who_stands_further_away_is_found(text, speaker):
    quotation = facts(text, "quotation")[-1]
    assert quotation["speaker"]["text"] == speaker


def test_the_name_of_a_work_is_spoken_by_nobody():
    assert speakers("Ada Renn talked in May on her show “This Morning With Ada.”") == [None]


def test_who_leads_in_by_a_colon_alone_is_only_likely():
    assert facts("Ada Renn was far less merry: “The market will hate it.”", "quotation")[0]["certainty"] == "likely"


def test_a_quotation_may_run_over_two_paragraphs():
    text = "Speech\n\n“It was cold.\n\n“It was dark,” said Ada Renn."
    assert facts(text, "quotation")[0]["text"] == "“It was cold.\n\n“It was dark,”"


def speakers(text):
    return [q["speaker"] and q["speaker"]["text"] for q in facts(text, "quotation")]


def test_a_second_piece_in_the_same_sentence_has_the_same_speaker():
    assert speakers("Ada Renn called it “a disgrace” that the port “did nothing for years.”") == ["Ada Renn"] * 2


def test_a_paragraph_of_quotation_alone_goes_on_from_the_one_before_and_is_only_likely():
    text = "“We waited for years,” Ada Renn said.\n\n“Nobody came to help us.”\n\nIt rained. “A stray one.”"
    assert speakers(text) == ["Ada Renn", "Ada Renn", None]
    assert [q["certainty"] for q in facts(text, "quotation")] == ["certain", "likely", "certain"]


def test_straight_marks_may_run_over_paragraphs_too():
    text = '"It was cold.\n\n"It was dark," said Ada Renn.'
    assert [q["text"] for q in facts(text, "quotation")] == ['"It was cold.\n\n"It was dark,"']


def test_a_mark_that_is_never_closed_opens_nothing():
    assert facts("He said “it was cold and left.", "quotation") == []


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Ada Renn said that the quay was closed.", "Ada Renn", "the quay was closed"),
        ("The quay was closed, according to the harbour office.", "the harbour office", "The quay was closed"),
        ("According to the harbour office, the quay was closed.", "the harbour office", "the quay was closed"),
        ("The quay will stay closed, officials said.", "officials", "The quay will stay closed"),
        ("Ada Renn told a jury on Thursday that the quay was closed.", "Ada Renn", "the quay was closed"),
        ("Ada Renn said in Orvik that the quay was closed.", "Ada Renn", "the quay was closed"),
        ("Ada Renn rose and said that the quay was closed.", "Ada Renn", "the quay was closed"),
        ("The mayor, Ada Renn, would only say that the quay was closed.", "Ada Renn", "the quay was closed"),
        ("The quay was “closed for good,” Renn added.", "Renn", "The quay was “closed for good,”"),
    ],
)
def test_a_statement_has_its_source_and_content(text, source, content):
    statement = facts(text, "statement")[0]
    assert (statement["source"]["text"], statement["text"]) == (source, content)


def test_a_shorter_name_of_a_body_is_joined_to_the_fuller_one():
    text = "The Merrow Port Authority closed. The Port Authority opened it again."
    bodies = [f for f in extract(text).as_dict()["facts"] if f["kind"] == "organisation"]
    assert [(b["name"], len(b["mentions"])) for b in bodies] == [("Merrow Port Authority", 2)]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("The plan is ‘on its last legs’ after the vote.", ["‘on its last legs’"]),
        (
            "‘We’ve had the Vikings and the tourists,’ Renn said. ‘It’s over.’",
            ["‘We’ve had the Vikings and the tourists,’", "‘It’s over.’"],
        ),
        ("He called it ‘the workers’ rights plan’ on Monday.", ["‘the workers’ rights plan’"]),
        ("The dockers’ strike of the ’80s hit ‘em hard, rock ’n’ roll or not.", []),
        ("“He said ‘never again’ and left,” said Ada Renn.", ["“He said ‘never again’ and left,”"]),
    ],
)
def test_single_marks_quote_where_no_double_ones_stand_around_them(text, quoted):
    assert [q["text"] for q in facts(text, "quotation")] == quoted


def test_a_headline_states_what_it_says_somebody_says_and_is_only_likely():
    for title, source in [
        ("Trader Must Repay All Debts, Court Rules", "Court"),
        ("Passenger Says Captain Was Asleep", "Passenger"),
    ]:
        statement = facts(f"{title}\n\nIt rained.", "statement")[0]
        assert (statement["source"]["text"], statement["certainty"]) == (source, "likely")


def test_a_sentence_that_begins_with_its_quotation_is_no_statement_besides():
    assert facts("“We searched the bank twice,” Sgt. Dale Renn told reporters.", "statement") == []


def named(text, kind="quotation"):
    """Who says the last quotation or statement: the words, the name, how sure it is."""
    fact = facts(f"Town News Today Again\n\n{text}\n\nIt rained.", kind)[-1]
    speaker = fact["speaker" if kind == "quotation" else "source"]
    return (speaker and speaker["text"], speaker and speaker["name"], fact["certainty"])


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Mayor Ada Renn", "Ada Renn"),
        ("Secretary of State Ada Renn", "Ada Renn"),
        ("Special Envoy for Belarus Ada Renn", "Ada Renn"),
        ("Former neurosurgeon Ada Renn", "Ada Renn"),
        ("Ada Renn of Bank Nord", "Ada Renn"),
        ("A spokesman for Ada Renn", None),
        ("Ada Renn’s lawyer", None),
        ("Critics of Ada Renn", None),
        ("The woman suing Ada Renn", None),
        ("The man who shot Ada Renn", None),
        ("Renn administration officials", None),
        ("The Renn Organization", None),
        ("Ada Renn and Olaf Vett", None),
    ],
)
def test_a_source_is_named_only_where_the_name_is_its_head(source, name):
    text = f"Mayor Ada Renn met Chancellor Olaf Vett.\n\n{source} said that the vote was lost."
    assert named(text, "statement")[:2] == (source, name)


@pytest.mark.parametrize(
    ("text", "name", "certainty"),
    [
        ("Olaf Vett spoke on Monday. “Ada Renn is a liar,” he said.", "Olaf Vett", "certain"),
        ("Ada Renn praised Olaf Vett. “It was a fine speech,” she said.", "Ada Renn", "certain"),
        ("Mayor Olaf Vett met Jon Feldt. “It was a fine speech,” he said.", "Olaf Vett", "likely"),
        ("Police thanked Ada Renn. “It was me and I am sorry,” he said.", None, "certain"),
    ],
)
def test_a_pronoun_means_who_leads_and_fits_it(text, name, certainty):
    assert named(text)[1:] == (name, certainty)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Renn did not say that the vote was lost.",
        "Ada Renn never said that the vote was lost.",
        "Ada Renn refused to say that the vote was lost.",
        "If Ada Renn said that the vote was lost, she would be wrong.",
        "Had Ada Renn said that the vote was lost, she would be wrong.",
        "Ada Renn was told that the vote was lost.",
        "Nobody said that the vote was lost.",
        "Ada Renn condemned Olaf Vett’s comments that the vote was lost.",
    ],
)
def test_what_nobody_said_is_no_statement(text):
    assert facts(text, "statement") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ada Renn never said “he is a thief and a liar”.",
        "Ada Renn denied calling Olaf Vett “a thief and a liar”.",
        "Ada Renn denied that she called Olaf Vett “a thief and a liar”.",
        "Olaf Vett has been called “a thief and a liar”.",
        "Olaf Vett was charged with “theft of public money”.",
        "Ada Renn walked past protesters shouting “death to all the traitors”.",
        "Ada Renn wore a shirt that read “free the people of Orvik”.",
        "The so-called “shadow fleet of the north” sank.",
        "A group called “Friends of the old harbour” was founded.",
    ],
)
def test_words_that_nobody_named_has_said_have_no_speaker(text):
    assert named(text)[0] is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Olaf Vett was described by Judge Ada Renn as “a danger to us all”.", "Judge Ada Renn"),
        ("Ada Renn quoted Olaf Vett as saying “the town is lost”.", "Olaf Vett"),
        ("Ada Renn accused Olaf Vett of saying “the town is lost”.", "Olaf Vett"),
        ("Ada Renn criticised a banner saying “the town is lost”.", "a banner"),
        ("“The town is lost,” Ada Renn was told by Olaf Vett.", "Olaf Vett"),
        ("He joined what Ada Renn called “a band of brothers”.", "Ada Renn"),
        ("Police said the suspect shouted “down with you all”.", "the suspect"),
        ("“The town is lost,” said Dr. Ada Renn.", "Dr. Ada Renn"),
        ("“The town is lost,” said U.S. Rep. Ada J. Renn.", "U.S. Rep. Ada J. Renn"),
        ("“The town is lost,” Ada Renn and Olaf Vett said.", "Ada Renn and Olaf Vett"),
    ],
)
def test_whoever_the_words_are_given_to_speaks(text, speaker):
    assert named(text)[0] == speaker


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Officials said that 12 people died, but Ada Renn said that 20 died.", "Officials", "12 people died"),
        ("While Ada Renn said that 12 people died, Olaf Vett put it at 20.", "Ada Renn", "12 people died"),
        ("It was Ada Renn who said that the vote was lost.", "Ada Renn", "the vote was lost"),
        ("The vote was lost, according to Sen. Ada Renn.", "Sen. Ada Renn", "The vote was lost"),
        ("Ada Renn was told by Olaf Vett that the vote was lost.", "Olaf Vett", "the vote was lost"),
    ],
)
def test_a_statement_ends_where_somebody_else_speaks(text, source, content):
    statement = facts(text, "statement")[0]
    assert (statement["source"]["text"], statement["text"]) == (source, content)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("‘She told me “go home now” and I went,’ said Ada Renn.", ["‘She told me “go home now” and I went,’"]),
        ("‘The boys’ and girls’ schools are shut,’ said Ada Renn.", ["‘The boys’ and girls’ schools are shut,’"]),
        ("She called them ‘losers’ and ‘cheats’ on Monday.", ["‘losers’", "‘cheats’"]),
    ],
)
def test_the_outer_marks_quote(text, quoted):
    assert [q["text"] for q in facts(text, "quotation")] == quoted


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Dr Ruben Oss spoke. A widow from Orvik, who had waited outside, told us little. “It was cold,” she said.",
            None,
        ),
        ("Mayor Tove Lind wrote a letter. One tenant said that she had not read it. “I moved out,” she said.", None),
        ("Mayor Olaf Lind wrote a letter. One nurse said that it was late. “I moved out,” he said.", None),
        ("Mayor Olaf Lind wrote a letter. One woman said that it was late. “I sent it,” he said.", "Olaf Lind"),
        ("A neighbour said that it was late. Tove Lind disagreed. “I came early,” she said.", "Tove Lind"),
        ("Tove Lind met a baker in the square. “It was a good year,” she said.", "Tove Lind"),
        ("A poet, Tove Lind, said little. “It was a good year,” she said.", "Tove Lind"),
    ],
)
def test_she_is_nobody_named_where_somebody_without_a_name_spoke_last(text, name):
    assert facts(text, "quotation")[0]["speaker"]["name"] == name


@pytest.mark.parametrize(
    "text",
    [
        "On the quay, a street of taverns, the doors were shut without anybody having said.",
        "Feldt, in a new coat, sat without taking notes.",
        "Boat left with one oar, clerk’s note shows.",
        "They would like to say a word for the cook.",
        "According to the final tally, Orvik has 24 boats.",
        "Judge Ada Renn said in a speech that lasted an hour, the town had slept.",
    ],
)
def test_what_nobody_states_is_no_statement(text):
    assert facts(text, "statement") == []


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        ("ORVIK (MWA) — Four boats sank on Monday, the port office said.", "Four boats sank on Monday", "port office"),
        (
            "According to the crew list drawn up by the owner, 12 sailors were below.",
            "12 sailors were below",
            "crew list",
        ),
        (
            "According to the census, published on Monday, Orvik has 900 souls.",
            "Orvik has 900 souls",
            "census",
        ),
        ("Ada Renn said in a letter that the town had slept.", "the town had slept", "Ada Renn"),
    ],
)
def test_a_statement_is_cut_from_its_dateline_and_its_source(text, content, source):
    (statement,) = facts(text, "statement")
    assert (statement["text"], statement["source"]["text"].removeprefix("the ")) == (content, source)
