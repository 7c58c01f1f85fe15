"""The numbers of the flow diagram of ratings."""

from dataclasses import replace

from monitoring_record.analysis.rating_flow import Column, Stack, Step, flow
from monitoring_record.analysis.results import Results, WithoutRating
from monitoring_record.analysis.verdicts import Verdicts
from monitoring_record.records import Dossier


def steps(dossier: Dossier) -> tuple[Step, ...]:
    return flow(dossier, Results(dossier, Verdicts(dossier)), dossier.meetings)


def of(stack: Stack) -> str:
    return stack.of if isinstance(stack.of, WithoutRating) else stack.of.id


def stacks(column: Column) -> list[tuple[str, int, int, int]]:
    return [(of(stack), stack.index, stack.top, stack.count) for stack in column.stacks]


def ribbons(step: Step) -> list[tuple[str, str, int, int, int]]:
    return [(of(r.before), of(r.now), r.top_before, r.top_now, r.count) for r in step.ribbons]


def with_moats(dossier: Dossier, count: int) -> Dossier:
    """The published report with more recommendations like the second, which fell from `most` to `little`."""
    moats, updates = dossier.recommendations[1], dossier.published().updates
    numbers = range(3, count + 2)
    return replace(
        dossier.published(),
        recommendations=(*dossier.recommendations, *(moats.model_copy(update={"number": n}) for n in numbers)),
        updates=(
            *updates,
            *(u.model_copy(update={"recommendation": n}) for n in numbers for u in updates if u.recommendation == 2),
        ),
    )


def test_a_stack_is_below_those_with_better_ratings(tiny: Dossier) -> None:
    (step,) = steps(with_moats(tiny, 3))
    assert stacks(step.before) == [("most", 0, 0, 3), ("half", 1, 3, 1)]
    assert stacks(step.now) == [("most", 0, 0, 1), ("little", 1, 1, 3)]


def test_a_ribbon_leads_from_its_place_in_a_stack_to_its_place_in_another(tiny: Dossier) -> None:
    (step,) = steps(with_moats(tiny, 3))
    assert ribbons(step) == [("half", "most", 3, 0, 1), ("most", "little", 0, 1, 3)]


def test_two_ribbons_from_a_stack_are_below_one_another(tiny: Dossier) -> None:
    dossier = with_moats(tiny, 2)
    last = dossier.updates[-1]
    assert last.assessment
    assert last.assessment.overall
    kept = last.assessment.overall.model_copy(update={"rating": "most"})
    stayed = last.model_copy(update={"assessment": last.assessment.model_copy(update={"overall": kept})})
    (step,) = steps(replace(dossier, updates=(*dossier.updates[:-1], stayed)))
    assert ribbons(step) == [("most", "most", 0, 0, 1), ("half", "most", 2, 1, 1), ("most", "little", 1, 2, 1)]


def test_what_is_not_yet_published_is_the_last_stack(tiny: Dossier) -> None:
    public = tiny.published()
    updates = tuple(update for update in public.updates if (update.meeting, update.recommendation) != (2, 2))
    (step,) = steps(replace(public, updates=updates))
    assert stacks(step.before) == [("most", 0, 0, 1), ("half", 1, 1, 1)]
    assert stacks(step.now) == [("most", 0, 0, 1), ("not-published", 1, 1, 1)]
    assert ribbons(step) == [("half", "most", 1, 0, 1), ("most", "not-published", 0, 1, 1)]
    assert [ribbon.is_comparison for ribbon in step.ribbons] == [True, False]


def test_a_single_meeting_makes_no_step(tiny: Dossier) -> None:
    assert flow(tiny, Results(tiny, Verdicts(tiny)), tiny.meetings[:1]) == ()
