"""An organisation that a task names joins the register in the same step."""

import pytest

from bot.domain.errors import Refusal
from bot.usecases import register, task_acts
from bot.usecases.task_organisation import AddFor, add_for
from tests.builders import account, key, named, place


def _kalmar(role):
    return AddFor(
        place=place("maja"), key=key(), task=named("U1"), name="Kalmar", contact=account("per"), role=role
    )


async def _organisations(group):
    listed = await group.run(
        register.list_parties, register.ListParties(place=place("maja"), kind="organisation")
    )
    return [party.name for party in listed.parties]


async def test_the_new_organisation_gets_the_task_and_its_contact_hears(group):
    """The task lies with it, and the one who answers for it is told."""
    await group.task("maja", "boka lokal senast 3 februari")
    picture = await group.run(add_for, _kalmar("owner"))
    assert (picture.owner.name, picture.owner.contact_name) == ("Kalmar", "Per Lind")
    assert await group.told("per", "assigned") == ["U1 assigned"]


async def test_the_new_organisation_helps_with_the_task(group):
    """The owner stays; the organisation is named as support."""
    await group.task("maja", "Staffanstorp boka lokal senast 3 februari")
    picture = await group.run(add_for, _kalmar("support"))
    assert picture.owner.name == "Staffanstorp"
    assert [party.name for party in picture.support] == ["Kalmar"]


async def test_for_a_finished_task_nothing_is_added(group):
    """Whoever sends the form too late learns so, and the register is as before."""
    await group.task("maja", "boka lokal senast 3 februari")
    await group.run(task_acts.complete, task_acts.TaskAct(place=place("anna"), key=key(), task=named("U1")))
    with pytest.raises(Refusal, match="already done"):
        await group.run(add_for, _kalmar("owner"))
    assert "Kalmar" not in await _organisations(group)
