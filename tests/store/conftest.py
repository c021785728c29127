"""The same store twice: in an SQLite file and in a PostgreSQL database, empty for each test."""

import pytest
from sqlalchemy import create_engine, text

from reports.store import open_store
from tests.store.postgresql import binaries, server


@pytest.fixture(scope="session")
def postgresql():
    if binaries() is None:
        pytest.skip("PostgreSQL isn't installed here")
    with server() as url:
        yield url


@pytest.fixture
def emptied(postgresql):
    engine = create_engine(postgresql.replace("postgresql:", "postgresql+psycopg:"))
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()
    return postgresql


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)])
def url(request):
    return "sqlite:///var/store.db" if request.param == "sqlite" else request.getfixturevalue("emptied")


@pytest.fixture
def store(url, tmp_path):
    with open_store(url, root=tmp_path) as store:
        yield store
