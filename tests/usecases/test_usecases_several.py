"""One line about several records: each is told of, and all that can be done is done, once."""

import pytest

from bot.domain.errors import Refusal, Repeated
from bot.usecases import answering, several, task_acts
from tests.builders import key, named, place


def _order(who, *names, known=None):
    whole = known or key()
    commands = {
        named(name): task_acts.TaskAct(place=place(who), key=f"{whole}/{name}", task=named(name))
        for name in names
    }
    return several.Several(place=place(who), key=whole, usecase=task_acts.complete, commands=commands)


@pytest.fixture
async def given(group):
    """Maja has given Per three tasks."""
    for text in ("boka lokal", "ring Lund", "skriv brev"):
        await group.task("maja", f"@per {text} senast 3 februari", "per")
    return group


async def test_what_is_refused_in_the_middle_undoes_nothing_of_the_rest(given):
    """U1 and U3 are done and told to Maja; that U9 is not there is said beside it."""
    told = await given.run(several.carry_out, _order("per", "U1", "U9", "U3"))
    assert [str(label) for label in told.done] == ["U1", "U3"]
    assert [(why.code, why.facts["label"]) for why in told.refused] == [("not found", "U9")]
    assert await given.told("maja") == ["U1 done", "U3 done"]


async def test_the_same_line_twice_is_carried_out_once(given):
    """A request that is delivered again does nothing and tells nobody again."""
    order = _order("per", "U1", "U2")
    await given.run(several.carry_out, order)
    with pytest.raises(Repeated):
        await given.run(several.carry_out, order)
    assert await given.told("maja") == ["U1 done", "U2 done"]


async def test_more_than_can_be_taken_are_refused_whole(given):
    """Thirty-one names: none of them is acted on, and how many can be is told."""
    with pytest.raises(Refusal, match="too many") as told:
        await given.run(several.carry_out, _order("per", *(f"U{number}" for number in range(1, 32))))
    assert told.value.facts["most"] == 30
    assert await given.told("maja") == []


async def test_records_of_two_kinds_in_one_line_are_told_apart(given):
    """Neither is denied to be there: none is acted on, and the line is to be written for each kind."""
    with pytest.raises(Refusal, match="several kinds"):
        await given.run(several.carry_out, _order("per", "U1", "B1"))
    assert await given.told("maja") == []


@pytest.mark.parametrize(("names", "whole"), [(("U1", "U2"), True), (("U1", "U9"), False)])
async def test_an_order_that_is_done_in_part_does_not_count_as_done(given, names, whole):
    """Somebody who cannot be shown the answer would else never learn what was left alone."""
    order = _order("per", *names)
    await given.run(several.carry_out, order)
    assert await given.run(answering.unread, order.key) is whole
