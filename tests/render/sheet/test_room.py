"""A template says how much room it gives itself."""

from reports.render.sheet import Room, room_of
from reports.render.sheet.room import SECTIONS


def test_a_template_that_says_nothing_may_grow():
    assert room_of(["<html>", '{% extends "x" %}']) is None


def test_sheets_stories_and_order_are_read_from_the_first_that_asks():
    room = room_of(["{% block style %}", '<html data-sheets="0.5" data-stories="1" data-order="when nonsense where">'])
    assert room == Room(0.5, 1, ("when", "where", *(s for s in SECTIONS if s not in {"when", "where"})))


def test_what_is_asked_for_later_is_not_heard():
    assert room_of(['data-sheets="2"', ' data-sheets="1"']) == Room(1.0)
    assert room_of([' data-sheets="2"', ' data-sheets="1"']) == Room(2.0)


def test_no_sheets_are_as_many_as_it_takes():
    assert room_of([' data-sheets="0"', ' data-sheets="1"']) is None
