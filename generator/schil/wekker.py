"""MkDocs looks now and then whether a file is different. Where the system says so by itself, it looks at that moment."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from threading import Event
from typing import TYPE_CHECKING

from watchdog.events import (
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

if TYPE_CHECKING:
    from watchdog.observers.api import BaseObserver, EventEmitter

_ANDERS = [FileClosedEvent, FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent]
"""Not that a file was read: a build reads them all."""


def wek(observer: BaseObserver) -> None:
    """Wake what this observer looks with, when something is different there; it goes on looking by itself too, because a
    folder of another machine says nothing.
    """
    melder = Observer()
    melder.start()
    for kijker in observer.emitters:
        gewekt = Event()
        handler = FileSystemEventHandler()
        handler.on_any_event = lambda _, gewekt=gewekt: gewekt.set()  # type: ignore[method-assign,misc]
        with suppress(OSError):  # not there, or the system keeps watch over too much already
            melder.schedule(handler, kijker.watch.path, recursive=kijker.watch.is_recursive, event_filter=_ANDERS)
            kijker.on_thread_stop = gewekt.set  # type: ignore[method-assign]
            kijker.queue_events = _eerder(kijker, gewekt)  # type: ignore[method-assign,assignment]


def _eerder(kijker: EventEmitter, gewekt: Event) -> Callable[[float], None]:
    """Its own way of looking, after as long as it waits or until it is woken."""
    kijk = kijker.queue_events

    def queue_events(timeout: float) -> None:
        gewekt.wait(timeout)
        gewekt.clear()
        kijk(0)

    return queue_events
