"""The walks that are walked in Slack and again in Teams: of each noun, form and kind of message at least one."""

AGENDA = (
    "test_walk_a_long_agenda_is_read_in_few_pages_and_its_points_changed_from_there",
    "test_walk_a_point_is_put_off_and_everyone_in_the_room_reads_it",
    "test_walk_a_question_stands_on_the_agenda_until_it_is_answered",
    "test_walk_the_agenda_is_published_once_and_its_numbers_stay",
    "test_walk_points_are_changed_from_their_menu",
    "test_walk_a_message_becomes_a_point",
    "test_walk_a_point_that_is_referred_back_goes_to_the_next_meeting_with_the_reason",
    "test_walk_a_wish_to_discuss_is_offered_the_next_agenda",
    "test_walk_an_empty_agenda_is_asked_about_two_weeks_before",
    "test_walk_the_reason_of_a_deferral_is_changed_from_its_card",
)
DECISIONS = (
    "test_walk_only_the_author_undoes_and_only_for_ten_minutes",
    "test_walk_a_task_is_made_from_a_decision",
    "test_walk_the_chair_changes_and_removes_a_decision",
    "test_walk_a_new_decision_is_written_in_a_form",
    "test_walk_a_decision_that_moves_a_meeting_offers_to_move_it",
)
TASKS = (
    "test_walk_done_is_told_to_the_author_and_the_second_click_comes_too_late",
    "test_walk_handing_over_holds_at_once_and_can_be_handed_back",
    "test_walk_a_moved_day_is_told_once_and_the_card_keeps_the_old_one",
    "test_walk_undo_amends_the_message_that_was_sent_and_no_reminder_comes",
    "test_walk_a_task_is_changed_in_its_form_and_deleted_with_a_reason",
    "test_walk_a_task_without_owner_and_day_is_saved_and_can_be_taken",
    "test_walk_a_message_becomes_a_task_from_its_menu",
    "test_walk_plain_words_in_the_conversation_with_klubba_are_asked_about",
    "test_walk_done_closes_this_turn_and_sets_the_next",
)
COMING = (
    "test_walk_the_digest_comes_on_monday_with_all_its_parts",
    "test_walk_everything_due_on_one_morning_is_one_message",
    "test_walk_the_supporting_party_gets_one_copy_and_is_never_late",
    "test_walk_remind_me_later_is_for_me_alone_and_the_deadline_stands",
    "test_walk_a_person_chooses_the_hour_and_the_days",
    "test_walk_a_pause_of_a_week_holds_reminders_back",
    "test_walk_a_room_has_its_own_reminder_days",
    "test_walk_a_language_chosen_at_home_holds",
    "test_walk_home_leads_to_the_agenda_of_the_next_meeting",
    "test_walk_help_answers_in_private_wherever_it_is_asked",
)
MEETINGS = (
    "test_walk_a_moved_meeting_takes_its_deadlines_along",
    "test_walk_reminders_follow_the_meeting_and_none_comes_for_the_old_day",
    "test_walk_a_meeting_on_two_days_is_confirmed_on_one",
    "test_walk_a_meeting_that_is_not_planned_is_added_from_the_card",
    "test_walk_the_deadline_of_a_cancelled_meeting_stands_and_its_author_is_asked",
    "test_walk_a_cancelled_meeting_is_taken_up_again_with_agenda_and_deadlines",
    "test_walk_a_meeting_without_a_day_keeps_its_words_in_the_form",
    "test_walk_undoing_the_decision_opens_the_question_again",
    "test_walk_attendance_is_a_tick_list_and_absence_is_said_only_when_confirmed",
    "test_walk_the_same_question_twice_is_asked_once_until_one_insists",
    "test_walk_the_host_is_asked_for_the_room_three_weeks_before",
    "test_walk_a_meeting_is_started_and_goes_from_point_to_point",
    "test_walk_a_question_in_the_own_chat_becomes_a_line_when_it_is_answered",
    "test_walk_what_one_person_reads_is_on_their_clock_and_a_room_has_its_own",
    "test_walk_an_old_button_does_not_start_a_meeting_again",
    "test_walk_a_meeting_is_taken_up_again_with_a_button_of_its_own_and_signed",
    "test_walk_a_line_written_during_the_meeting_belongs_to_it",
    "test_walk_a_chain_that_is_written_over_says_so_and_can_be_undone",
    "test_walk_a_bodys_calendar_has_its_meetings_and_names_no_attendee",
    "test_walk_links_are_turned_off_by_their_owner",
    "test_walk_a_question_waits_and_still_comes_with_the_next_meeting",
)
REGISTER = (
    "test_walk_a_mandate_is_written_and_cleared_in_forms",
    "test_walk_a_contact_for_a_period_is_set_in_a_form",
    "test_walk_what_was_added_by_mistake_is_taken_back",
    "test_walk_only_a_coordinator_makes_another",
    "test_walk_a_group_asks_who_convenes_it_when_the_name_is_unknown",
    "test_walk_a_list_is_pasted_in_a_form_too",
    "test_walk_a_coordinator_gets_a_code_for_another_workspace",
)
BOTH = frozenset({*AGENDA, *DECISIONS, *TASKS, *COMING, *MEETINGS, *REGISTER})
