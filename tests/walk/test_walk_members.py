"""What people see when they set up the cooperation: organisations and contacts, people, coordinators, rooms."""

from tests.walk.walking import BOARD, CHAIRS, DIRECTORS, Walk, text_of

PASTED = """/klubba klistra in
Kristianstad: @david (ordförande)
Lomma: Jonas Frisk
Hörby – Kalle Banan
Ida Norr (Skurup, ledamot)
bara några ord
ÖP-gruppen: Hanna Vik"""


async def test_walk_a_pasted_list_becomes_organisations_contacts_and_roles(walk: Walk) -> None:
    """What can be taken is taken; each line that cannot is told with why. Nothing is doubled when it is pasted again."""
    await walk.command("maja", DIRECTORS, PASTED)
    told = await walk.aside(DIRECTORS, "maja")
    assert "*4 rader är sparade.*" in told
    assert "Kristianstad: David Lönn; Lomma: Jonas Frisk; Skurup: Ida Norr; ÖP-gruppen: Hanna Vik" in told
    assert "Nya organisationer: Kristianstad, Hörby" in told
    bare, unread = told.split("1 ny organisation har ingen kontakt än:")[1].split("1 rad är inte sparad:")
    assert "Hörby – Kalle Banan – jag hittar inte personen; skriv hela namnet eller användarnamnet" in bare
    assert "bara några ord – jag förstår inte raden" in unread
    await walk.command("maja", DIRECTORS, PASTED)
    assert "Nya organisationer" not in await walk.aside(DIRECTORS, "maja")
    await walk.command("karin", DIRECTORS, "/klubba person")
    listed = await walk.aside(DIRECTORS, "karin")
    assert "Kristianstad : David Lönn (ordförande)" in listed
    assert "Skurup : Ida Norr (ledamot)" in listed
    assert "hör till samverkan : Maja Öst" in listed


async def test_walk_a_list_is_pasted_in_a_form_too(walk: Walk) -> None:
    """`/klubba klistra in` alone says how, with a button that opens the form; names are looked up there."""
    await walk.command("maja", DIRECTORS, "/klubba klistra in")
    how = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    await walk.click("maja", DIRECTORS, how, "Klistra in en lista")
    await walk.submit("maja", **{"Organisationer och kontakter": "Hörby: David Lönn\nSjöbo: Anna"})
    told = await walk.aside(DIRECTORS, "maja")
    assert "Hörby: David Lönn" in told
    assert "Sjöbo: Anna – flera heter så; skriv hela namnet eller användarnamnet" in told


async def test_walk_a_pasted_list_has_days_handles_and_columns(walk: Walk) -> None:
    """A handle is enough in a form, where nobody can be mentioned; days make a period; rows of a spreadsheet are read."""
    await walk.command("maja", DIRECTORS, "/klubba klistra in")
    how = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    await walk.click("maja", DIRECTORS, how, "Klistra in en lista")
    rows = (
        "Lomma: @jonas från 1 mars till 31 maj\nHörby; David Lönn; kontakt\nSjöbo\tHanna Vik\tledamot\n"
        "Lund: @per från 31 februari\nÖP-gruppen: @per från 1 mars"
    )
    await walk.submit("maja", **{"Organisationer och kontakter": rows})
    told = await walk.aside(DIRECTORS, "maja")
    assert (
        "Lomma: Jonas Frisk (ons 1 mars 2017 (v. 9) till och med ons 31 maj 2017 (v. 22)); Hörby: David Lönn; "
        "Sjöbo: Hanna Vik" in told
    )
    assert "@per från 31 februari – jag kan inte läsa dagen; skriv till exempel från 1 mars" in told
    assert "den som är sammankallande är det tills vidare; skriv raden utan dagar" in told
    await walk.command("maja", DIRECTORS, "/klubba person")
    listed = await walk.aside(DIRECTORS, "maja")
    assert "Hanna Vik (ledamot)" in listed
    assert "David Lönn (kontakt)" not in listed


async def test_walk_a_pasted_list_in_english(walk: Walk) -> None:
    """The phone reads words without marks; what was taken without its person says so."""
    await walk.speaks("maja", "en-GB")
    await walk.command("maja", DIRECTORS, "/klubba paste\nLomma: @jonas from 1 March\nHörby; Kalle Banan")
    told = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    assert told["text"] == "1 line was saved."
    assert "Lomma: Jonas Frisk (from Wed 1 Mar 2017 (week 9))" in text_of(told)
    assert "1 new organisation has no contact yet:* Hörby; Kalle Banan – I can't find the person" in text_of(
        told
    )


async def test_walk_ten_thousand_lines_are_refused_with_the_limit(walk: Walk) -> None:
    """Nothing is taken, and the person reads how many lines can be."""
    lines = "\n".join(f"O{number}: x" for number in range(2_000))
    await walk.command("maja", DIRECTORS, f"/klubba klistra in\n{lines}")
    assert "200" in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/klubba organisation")
    assert "O7" not in await walk.aside(DIRECTORS, "maja")


async def test_walk_an_organisation_keeps_its_task_when_its_contact_changes(walk: Walk) -> None:
    """From the day the new contact begins, reminders go to them and not to the old one; the task is the organisation's all along."""
    await walk.command("maja", DIRECTORS, "/uppdrag Staffanstorp ta fram underlag senast 3 mars")
    await walk.command("maja", DIRECTORS, "/klubba organisation Staffanstorp @per från 1 mars")
    card = await walk.aside(DIRECTORS, "maja")
    assert "kontakt: Karin Holm" in card
    assert "från ons 1 mars 2017 (v. 9): Per Lind" in card
    await walk.clock("2017-02-24T09:00")
    assert sum("U1" in letter for letter in await walk.letters("karin")) >= 2  # given, and reminded
    assert not any("U1" in letter for letter in await walk.letters("per"))
    before = len(await walk.letters("karin"))
    await walk.clock("2017-03-03T09:00")
    assert any("U1" in letter for letter in await walk.letters("per"))
    assert len(await walk.letters("karin")) == before
    await walk.command("karin", DIRECTORS, "/uppdrag U1")
    assert "Staffanstorp (kontakt: Per Lind)" in await walk.aside(DIRECTORS, "karin")


async def test_walk_a_contact_for_a_period_is_set_in_a_form(walk: Walk) -> None:
    """[Byt kontakt] asks who and between which days; a period that ends before it begins is refused."""
    await walk.command("maja", DIRECTORS, "/klubba organisation Staffanstorp")
    card = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    await walk.click("maja", DIRECTORS, card, "Byt kontakt")
    await walk.submit("maja", **{"Kontakt": "per", "Från": "2017-03-01", "Till och med": "2017-05-31"})
    told = await walk.aside(DIRECTORS, "maja")
    assert "Karin Holm till och med tis 28 feb 2017" in told
    assert "ons 1 mars 2017 (v. 9) till och med ons 31 maj 2017 (v. 22): Per Lind" in told
    await walk.command("maja", DIRECTORS, "/klubba organisation Lund @per från 2017-03-01 till 2017-02-01")
    assert "ligger före den första" in await walk.aside(DIRECTORS, "maja")


async def test_walk_a_person_gets_an_organisation_and_a_role(walk: Walk) -> None:
    """By line or by form; an organisation that nobody added is not made by the way."""
    await walk.command("maja", DIRECTORS, "/klubba person @david organisation Malmö, roll näringslivschef")
    told = await walk.aside(DIRECTORS, "maja")
    assert "*David Lönn är ändrad* Malmö · näringslivschef · svarar för Näringslivsgruppen" in told
    await walk.command("maja", DIRECTORS, "/klubba person @maja organisation Atlantis")
    assert "Det finns ingen organisation som heter Atlantis." in await walk.aside(DIRECTORS, "maja")
    await walk.command("per", DIRECTORS, "/klubba person @david roll clown")
    assert "David Lönn kan ändra det själv. Annars gör samordnaren det." in await walk.aside(DIRECTORS, "per")
    await walk.command("maja", DIRECTORS, "/klubba person")
    listed = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    await walk.click("maja", DIRECTORS, listed, "Ändra person")
    await walk.submit("maja", **{"Person": "maja", "Hör till": "Lund", "Roll": "koordinator"})
    assert "*Maja Öst är ändrad* Lund · koordinator · samordnare" in await walk.aside(DIRECTORS, "maja")


async def test_walk_a_person_is_found_by_name_and_one_who_is_not_is_said_so(walk: Walk) -> None:
    """No mention is needed; an unknown name is named, with a form, and so are two of one name. In English too."""
    await walk.command("maja", DIRECTORS, "/klubba person Jonas")
    assert "*Jonas Frisk*" in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/klubba person Jonas Frisk roll näringslivschef")
    assert "*Jonas Frisk är ändrad*" in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/klubba person Kalle")
    told = await walk.aside(DIRECTORS, "maja")
    assert (
        told
        == "Jag hittar ingen som heter ”Kalle”. Skriv @ och namnet, eller välj personen i formuläret. [Ändra person]"
    )
    await walk.command("maja", DIRECTORS, "/klubba person Anna roll chef")
    assert "Flera heter ”Anna”: Anna " in await walk.aside(DIRECTORS, "maja")
    await walk.speaks("maja", "en-GB")
    await walk.command("maja", DIRECTORS, "/klubba people Kalle")
    assert "I can't find anyone called “Kalle”." in await walk.aside(DIRECTORS, "maja")


async def test_walk_a_contact_that_others_change_is_refused_in_words_about_the_contact(walk: Walk) -> None:
    """The answer says that nothing was changed, who the contact is and who may change it; a group says its convenor."""
    await walk.command("karin", DIRECTORS, "/klubba organisation Malmö @karin")
    assert (
        "Inget är ändrat. Bara Per Lind, som är kontakt för Malmö, eller samordnaren kan byta kontakt."
        in await walk.aside(DIRECTORS, "karin")
    )
    await walk.command("karin", DIRECTORS, "/klubba grupp Näringslivsgruppen @karin")
    told = await walk.aside(DIRECTORS, "karin")
    assert "Inget är ändrat. Bara David Lönn, som är sammankallande för Näringslivsgruppen," in told
    await walk.speaks("karin", "en-GB")
    await walk.command("karin", DIRECTORS, "/klubba organisation Malmö @karin")
    assert "Nothing was changed. Only Per Lind, who is the contact of Malmö," in await walk.aside(
        DIRECTORS, "karin"
    )


async def test_walk_words_behind_a_known_name_are_who_answers_and_no_new_organisation(walk: Walk) -> None:
    """Somebody known becomes the contact; of somebody unknown is asked, in a form that has the name; nothing is added."""
    await walk.command("maja", DIRECTORS, "/klubba organisation Staffanstorp @kalle")
    asked = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    assert text_of(asked) == (
        "Jag hittar ingen som heter ”@kalle”. Vem är kontakt för Staffanstorp? Inget är sparat. "
        "[Välj kontakt]"
    )
    await walk.click("maja", DIRECTORS, asked, "Välj kontakt")
    assert "Staffanstorp" in str(await walk.get("view", user="maja"))
    await walk.submit("maja", Kontakt="jonas")
    assert "kontakt: Jonas Frisk" in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/klubba organisation Lund Kalle Nilsson")
    told = await walk.aside(DIRECTORS, "maja")
    assert (
        "”Kalle Nilsson”. Vem är kontakt för Lund? Inget är sparat. [Välj kontakt] [Lägg till organisation]"
        in told
    )
    await walk.command("maja", DIRECTORS, "/klubba organisation Lund Anna")
    told = await walk.aside(DIRECTORS, "maja")
    assert "Flera heter ”Anna”: " in told
    assert "Vem är kontakt för Lund? Inget är sparat. [Välj kontakt]" in told
    await walk.speaks("maja", "en-GB")
    await walk.command("maja", DIRECTORS, "/klubba organisation Lund Kalle Nilsson")
    assert "“Kalle Nilsson”. Who is the contact of Lund? Nothing was saved." in await walk.aside(
        DIRECTORS, "maja"
    )
    await walk.speaks("maja", "sv-SE")
    await walk.command("maja", DIRECTORS, "/klubba organisation Styrelsen @kalle")
    assert "Vem är sammankallande för Styrelsen?" in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/klubba organisation Styrelsen @jonas")
    assert "Styrelsen är en grupp. Skriv /klubba grupp Styrelsen." in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/klubba organisation Eslöv kontakt: @jonas")
    assert "*Eslöv* kontakt: Jonas Frisk" in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/klubba organisation Sjöbo @kalle")
    assert "Vem är kontakt för Sjöbo?" in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/klubba organisation Lund från 1 mars")
    assert "Vem är kontakt för Lund de dagarna?" in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/klubba organisation Lund Hanna Vik från 1 mars")
    assert "från ons 1 mars 2017 (v. 9): Hanna Vik" in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/klubba organisation")
    listed = await walk.aside(DIRECTORS, "maja")
    assert not any(word in listed.lower() for word in ("kalle", "sjöbo", "styrelsen", "från"))


async def test_walk_a_group_asks_who_convenes_it_when_the_name_is_unknown(walk: Walk) -> None:
    """The same for groups, known and new; somebody known needs no mention."""
    await walk.command("maja", DIRECTORS, "/klubba grupp Näringslivsgruppen @kalle")
    asked = await walk.aside(DIRECTORS, "maja")
    assert "”@kalle”. Vem är sammankallande för Näringslivsgruppen? Inget är sparat. [Ändra gruppen]" in asked
    await walk.command("maja", DIRECTORS, "/klubba grupp Näringslivsgruppen Jonas Frisk")
    assert "sammankallande: Jonas Frisk" in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/klubba grupp Näringslivsgruppen Anna")
    assert "Flera heter ”Anna”: " in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/klubba grupp Klimatgruppen @kalle")
    new = (await walk.bots(DIRECTORS, "maja", private=True))[-1]
    assert "Vem är sammankallande för Klimatgruppen? Inget är sparat. [Lägg till grupp]" in text_of(new)
    await walk.click("maja", DIRECTORS, new, "Lägg till grupp")
    await walk.submit("maja", Sammankallande="jonas")
    assert "*Klimatgruppen är tillagd* sammankallande: Jonas Frisk" in await walk.aside(DIRECTORS, "maja")


async def test_walk_what_was_added_by_mistake_is_taken_back(walk: Walk) -> None:
    """[Ångra] takes away a group or an organisation again, with the contact it was given; it is offered nowhere any more."""
    for line, name in (("grupp Finnsinte", "Finnsinte"), ("organisation Sjöbo @jonas", "Sjöbo")):
        await walk.command("karin", DIRECTORS, f"/klubba {line}")
        added = (await walk.bots(DIRECTORS, "karin", private=True))[-1]
        assert f"*{name} är tillagd*" in text_of(added)
        await walk.click("karin", DIRECTORS, added, "Ångra")
        assert (
            text_of((await walk.bots(DIRECTORS, "karin", private=True))[-1]) == f"{name} är borttagen igen."
        )
        await walk.command("karin", DIRECTORS, f"/klubba {line.split()[0]}")
        assert name not in await walk.aside(DIRECTORS, "karin")


async def test_walk_what_is_in_use_or_old_is_not_taken_back(walk: Walk) -> None:
    """A task that lies with it keeps it, and so do ten minutes; the answer says which, in English too."""
    await walk.command("karin", DIRECTORS, "/klubba grupp Klimatgruppen")
    added = (await walk.bots(DIRECTORS, "karin", private=True))[-1]
    await walk.command("karin", DIRECTORS, "/uppdrag Klimatgruppen skriv ett utkast")
    await walk.click("karin", DIRECTORS, added, "Ångra")
    assert "Klimatgruppen används redan, till exempel i ett uppdrag" in await walk.aside(DIRECTORS, "karin")
    await walk.speaks("karin", "en-GB")
    await walk.command("karin", DIRECTORS, "/klubba organisation Sjöbo")
    added = (await walk.bots(DIRECTORS, "karin", private=True))[-1]
    await walk.clock("2017-01-24T16:41")
    await walk.click("karin", DIRECTORS, added, "Undo")
    assert "It can be undone for ten minutes. Sjöbo stays." in await walk.aside(DIRECTORS, "karin")


async def test_walk_only_a_coordinator_makes_another(walk: Walk) -> None:
    """Others read who they can ask; a name that two have is asked about; the last one cannot be let go."""
    await walk.command("per", DIRECTORS, "/klubba samordnare @per")
    assert "Bara en samordnare kan välja fler. Samordnare: Maja Öst." in await walk.aside(DIRECTORS, "per")
    await walk.command("maja", DIRECTORS, "/klubba samordnare ta bort @maja")
    assert "Maja Öst är den enda samordnaren." in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/klubba samordnare Anna")
    assert "Flera heter ”Anna”: Anna Berg, Anna Falk." in await walk.aside(DIRECTORS, "maja")
    await walk.command("maja", DIRECTORS, "/klubba samordnare @anna")
    assert "*Anna Berg* är samordnare nu. Samordnare: Anna Berg, Maja Öst." in await walk.aside(
        DIRECTORS, "maja"
    )
    await walk.command("anna", DIRECTORS, "/klubba samordnare ta bort @maja")
    assert "*Maja Öst* är inte samordnare längre." in await walk.aside(DIRECTORS, "anna")


async def test_walk_a_private_room_is_bound_to_a_body_after_reading_what_its_members_will_see(
    walk: Walk,
) -> None:
    """Only a coordinator, after reading how many records become visible; what was saved in the room comes along."""
    await walk.command("anna", CHAIRS, "/beslut Vi träffas på måndagar")
    await walk.command("anna", CHAIRS, "/klubba kanal Styrelsen")
    assert "Bara en samordnare kan välja en annan grupp här" in await walk.aside(CHAIRS, "anna")
    await walk.command("maja", CHAIRS, "/klubba kanal Styrelsen")
    asked = (await walk.bots(CHAIRS, "maja", private=True))[-1]
    assert (
        "Ska den här kanalen höra till *Styrelsen*? Då ser alla här *4* poster hos Styrelsen. "
        "Den post som sparats här följer med." in text_of(asked)
    )
    await walk.click("maja", CHAIRS, asked, "Koppla kanalen")
    assert "Den här kanalen hör till *Styrelsen*" in await walk.aside(CHAIRS, "maja")
    await walk.command("karin", BOARD, "/beslut")
    assert "Vi träffas på måndagar" in await walk.aside(BOARD, "karin")
    await walk.command("karin", DIRECTORS, "/klubba grupp")
    assert "presidiet" not in (await walk.aside(DIRECTORS, "karin")).casefold()


async def test_walk_a_room_without_a_name_is_called_this_channel_in_english(walk: Walk) -> None:
    """Where Klubba is not invited it knows neither the name nor how many are in there, and claims neither."""
    await walk.speaks("maja", "en-GB")
    await walk.command("maja", CHAIRS, "/klubba channel Styrelsen")
    asked = await walk.aside(CHAIRS, "maja")
    assert "Should this channel belong to *Styrelsen*?" in asked
    assert "Then everyone here can see *4* records of Styrelsen." in asked


async def test_walk_members_have_days_and_the_register_of_a_day_follows_them(walk: Walk) -> None:
    """An organisation that has left stands apart in the list and is no longer offered; its name and tasks stay."""
    await walk.command(
        "maja", DIRECTORS, "/klubba organisation Skurup medlem från 1 jan 2012 till 20 jan 2017"
    )
    told = await walk.aside(DIRECTORS, "maja")
    assert "medlem sön 1 jan 2012 (v. 52) till och med fre 20 jan 2017 (v. 3)" in told
    await walk.command("karin", DIRECTORS, "/klubba organisation")
    listed = await walk.aside(DIRECTORS, "karin")
    assert "Inte medlemmar i dag: Skurup" in listed
    assert "Skurup (kontakt" not in listed
    await walk.command("karin", DIRECTORS, "/klubba organisation Lund medlem till 31 december")
    assert "Bara en samordnare kan ändra när en organisation är medlem." in await walk.aside(
        DIRECTORS, "karin"
    )
