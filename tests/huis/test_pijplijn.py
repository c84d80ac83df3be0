"""The pipeline of GitHub and GitLab: valid files, commands that exist, who runs when, and the scripts for real.

The scripts get a real git repository and a real curl; only the hosts themselves are stand-ins.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from base64 import b64decode
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qsl, urlsplit
from zoneinfo import ZoneInfo

import pytest
import yaml
from click import Context
from conftest import PROJECT

from generator.__main__ import groep

CI = PROJECT / ".ci"
GITLAB = PROJECT / ".gitlab-ci.yml"
WORKFLOWS = sorted((PROJECT / ".github" / "workflows").glob("*.yml"))
SCHAKELAAR = "SOCIALE_KAART_PUBLICEREN"
TEKST = "# Links op de sociale kaart\n\n- “Zaanstad”: `https://voorbeeld.test/?a=1&b=2`\n"


@cache
def _yaml(bestand: Path) -> dict[Any, Any]:
    inhoud = yaml.safe_load(bestand.read_text(encoding="utf-8"))
    assert isinstance(inhoud, dict)
    return inhoud


def _gitlab_taken() -> dict[str, dict[str, Any]]:
    """The jobs of GitLab by name, with what they extend filled in."""
    alles = _yaml(GITLAB)
    taken = {naam: taak for naam, taak in alles.items() if isinstance(taak, dict) and "script" in taak}
    return {naam: alles.get(taak.get("extends"), {}) | taak for naam, taak in taken.items()}


def _scripts() -> dict[str, str]:
    """Every piece of shell in the pipeline, by where it stands."""
    stukken = {f".ci/{pad.name}": pad.read_text(encoding="utf-8") for pad in CI.iterdir()}
    for bestand in WORKFLOWS:
        for naam, taak in _yaml(bestand)["jobs"].items():
            for nummer, stap in enumerate(taak["steps"]):
                if "run" in stap:
                    stukken[f"{bestand.name}-{naam}-{nummer}"] = stap["run"]
    for naam, taak in _gitlab_taken().items():
        stukken[f"gitlab-{naam}"] = "\n".join(taak["script"])
    stukken["gitlab-before_script"] = "\n".join(_yaml(GITLAB)["default"]["before_script"])
    return stukken


def _opdrachten() -> list[str]:
    tekst = "\n".join([*_scripts().values(), (PROJECT / "docs" / "beheer.md").read_text(encoding="utf-8")])
    return sorted(set(re.findall(r"\.venv/bin/sociale-kaart ([a-z][^`\n]*)", tekst)))


@pytest.mark.parametrize(
    "opdracht",
    [
        ["vendor.github-workflows", *map(str, WORKFLOWS)],
        ["custom.github-workflows-require-timeout", *map(str, WORKFLOWS)],
        ["vendor.gitlab-ci", "--data-transform", "gitlab-ci", str(GITLAB)],
    ],
    ids=lambda opdracht: opdracht[0],
)
def test_bestanden_voldoen_aan_het_officiele_schema(opdracht: list[str]) -> None:
    programma = Path(sys.executable).with_name("check-jsonschema")
    uitvoer = subprocess.run(
        [programma, "--builtin-schema", *opdracht], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert uitvoer.returncode == 0, uitvoer.stdout + uitvoer.stderr


@pytest.mark.parametrize("opdracht", _opdrachten())
def test_elke_opdracht_en_elke_vlag_bestaat(opdracht: str) -> None:
    naam, *rest = shlex.split(opdracht)
    gekozen = groep.get_command(Context(groep), naam)
    assert gekozen is not None
    gekozen.make_context(naam, rest)  # raises when it does not know a flag


def test_elk_make_doel_bestaat() -> None:
    doelen = {doel for stuk in _scripts().values() for doel in re.findall(r"^make (\S+)$", stuk, re.M)}
    assert doelen == {".venv/.klaar", "site", "inhoud", "test", "audit", "lekken"}
    uitvoer = subprocess.run(["make", "--dry-run", *doelen], cwd=PROJECT, capture_output=True, text=True, check=False)
    assert uitvoer.returncode == 0, uitvoer.stderr


@pytest.mark.parametrize("plek", _scripts())
def test_shell_is_leesbaar_voor_bash(plek: str) -> None:
    script = _scripts()[plek]
    assert "${{" not in script, "GitHub fills this in before bash reads it; give it through env"
    uitvoer = subprocess.run(["bash", "-n"], input=script, capture_output=True, text=True, check=False)
    assert uitvoer.returncode == 0, uitvoer.stderr


def test_alle_scripts_mogen_draaien() -> None:
    genoemd = {naam for stuk in _scripts().values() for naam in re.findall(r"^ *\.ci/(\w+)", stuk, re.M)}
    assert genoemd == {"bewaar", "issue", "onderdeel", "storing"}
    assert all(os.access(CI / naam, os.X_OK) for naam in genoemd)


# Who runs when, and with which rights.


def test_elke_taak_op_github_heeft_alleen_de_rechten_die_zij_nodig_heeft() -> None:
    assert all(_yaml(bestand)["permissions"] == {} for bestand in WORKFLOWS)
    schrijven = {
        f"{bestand.stem}/{naam}": sorted(recht for recht, mag in taak["permissions"].items() if mag == "write")
        for bestand in WORKFLOWS
        for naam, taak in _yaml(bestand)["jobs"].items()
    }
    assert schrijven == {
        "controle/controle": [],
        "proef/proef": [],
        "proef/lekken": [],
        "publiceren/bouwen": [],
        "publiceren/publiceren": ["id-token", "pages"],
        "publiceren/adressen": ["contents"],
        "storing/storing": ["issues"],
        "weekbericht/verslag": [],
        "weekbericht/bericht": ["issues"],
        "weekbericht/bewaren": ["contents"],
    }


def test_geen_uitgave_van_een_ander_en_geen_token_komt_ongemerkt_binnen() -> None:
    """A version of an action can be moved to other code, a commit cannot; a token in the checkout is there for every step."""
    for bestand in WORKFLOWS:
        for regel in re.findall(r"^ *-? uses: (.*)$", bestand.read_text(encoding="utf-8"), re.M):
            assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", regel), regel
        for naam, taak in _yaml(bestand)["jobs"].items():
            for stap in taak["steps"]:
                if stap.get("uses", "").startswith("actions/checkout@"):
                    assert stap["with"]["persist-credentials"] is False, f"{bestand.name}: {naam}"


def test_zonder_schakelaar_doet_het_rooster_van_github_niets() -> None:
    eerste = {
        f"{bestand.stem}/{naam}": taak.get("if", "")
        for bestand in WORKFLOWS
        for naam, taak in _yaml(bestand)["jobs"].items()
        if "needs" not in taak and {"schedule", "workflow_run"} & set(_yaml(bestand)[True])  # YAML reads `on` as true
    }
    assert set(eerste) == {
        "proef/proef",
        "proef/lekken",
        "publiceren/bouwen",
        "storing/storing",
        "weekbericht/verslag",
    }
    assert all(f"vars.{SCHAKELAAR} == 'ja'" in voorwaarde for voorwaarde in eerste.values())


def test_storing_let_op_taken_die_bestaan() -> None:
    op_main = {_yaml(bestand)["name"] for bestand in WORKFLOWS if "schedule" in _yaml(bestand)[True]}
    storing = next(bestand for bestand in WORKFLOWS if bestand.stem == "storing")
    assert set(_yaml(storing)[True]["workflow_run"]["workflows"]) == op_main


@pytest.mark.parametrize("maandag", [datetime(2026, 1, 5, tzinfo=UTC), datetime(2026, 7, 6, tzinfo=UTC)], ids=str)
@pytest.mark.parametrize(
    ("naam", "dagen", "uren", "dag"), [("publiceren", "*", {0, 1}, "dinsdag"), ("weekbericht", "1", {6, 7}, "maandag")]
)
def test_rooster_klopt_in_amsterdam(naam: str, dagen: str, uren: set[int], dag: str, maandag: datetime) -> None:
    """A nightly build must come after midnight here, or what expired yesterday stays another day."""
    bestand = next(bestand for bestand in WORKFLOWS if bestand.stem == naam)
    (rooster,) = _yaml(bestand)[True]["schedule"]
    minuut, uur, *dagen_van = rooster["cron"].split()
    assert dagen_van == ["*", "*", dagen]
    hier = maandag.replace(hour=int(uur), minute=int(minuut)).astimezone(ZoneInfo("Europe/Amsterdam"))
    assert hier.hour in uren
    assert ["maandag", "dinsdag"][hier.weekday()] == dag


def _draait(regels: list[dict[str, Any]], omgeving: dict[str, str], generator_veranderd: bool) -> str:
    """What GitLab does with a job: the first rule that fits says it. GitLab's operators read as those of Python."""
    for regel in regels:
        python = regel["if"].replace("&&", "and").replace("||", "or")
        past = eval(re.sub(r"\$(\w+)", r'omgeving.get("\1")', python), {"omgeving": omgeving})
        if past and (generator_veranderd or "changes" not in regel):
            return str(regel.get("when", "on_success"))
    return "never"


_AAN = {SCHAKELAAR: "ja"}
_MAIN = {"CI_COMMIT_BRANCH": "main", "CI_DEFAULT_BRANCH": "main", "TAAK": ""}
_ROOSTER = _MAIN | {"CI_PIPELINE_SOURCE": "schedule"}
_VOORSTEL = {"CI_PIPELINE_SOURCE": "merge_request_event", "CI_DEFAULT_BRANCH": "main", "TAAK": ""}


@pytest.mark.parametrize(
    ("omgeving", "generator_veranderd", "taken"),
    [
        (_VOORSTEL | _AAN, False, {"controle"}),
        (_VOORSTEL, True, {"controle", "proef"}),
        (_MAIN | _AAN | {"CI_PIPELINE_SOURCE": "push"}, True, {"pages", "adressen", "storing"}),
        (_MAIN | _AAN | {"CI_PIPELINE_SOURCE": "web"}, False, {"pages", "adressen", "storing"}),
        (_MAIN | _AAN | {"CI_PIPELINE_SOURCE": "push", "CI_COMMIT_BRANCH": "anders"}, True, set()),
        (_ROOSTER | _AAN | {"TAAK": "nacht"}, False, {"pages", "adressen", "storing"}),
        (_ROOSTER | _AAN | {"TAAK": "week"}, False, {"proef", "audit", "lekken", "weekbericht", "storing"}),
        (_MAIN | {"CI_PIPELINE_SOURCE": "push"}, True, set()),
        (_ROOSTER | {"TAAK": "nacht"}, False, set()),
        (_ROOSTER | {"TAAK": "week"}, True, set()),
    ],
)
def test_gitlab_draait_wat_moet(omgeving: dict[str, str], generator_veranderd: bool, taken: set[str]) -> None:
    wanneer = {naam: _draait(taak["rules"], omgeving, generator_veranderd) for naam, taak in _gitlab_taken().items()}
    assert {naam for naam, hoe in wanneer.items() if hoe != "never"} == taken
    assert {naam for naam, hoe in wanneer.items() if hoe == "on_failure"} == taken & {"storing"}


# The scripts.


def _ci(script: str, *woorden: str, map_: Path, **omgeving: str) -> subprocess.CompletedProcess[str]:
    """Run a script of the pipeline in a folder, with nothing of this machine's git settings or proxies."""
    schoon = {"PATH": os.environ["PATH"], "HOME": str(map_), "LC_ALL": "C.UTF-8", "NO_PROXY": "127.0.0.1"}
    return subprocess.run(
        [CI / script, *woorden],
        cwd=map_,
        env=schoon | {"GIT_CONFIG_NOSYSTEM": "1"} | omgeving,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    ("opdracht", "verslag"),
    [
        ("echo Alles goed", "Alles goed\n\n"),
        ("echo '1 link kapot'; exit 1", "1 link kapot\n\n"),
        ("true", ""),
    ],
)
def test_onderdeel_geeft_door_wat_een_opdracht_zegt(tmp_path: Path, opdracht: str, verslag: str) -> None:
    uitvoer = _ci("onderdeel", "sh", "-c", opdracht, map_=tmp_path)
    assert (uitvoer.returncode, uitvoer.stdout) == (0, verslag)


@pytest.mark.parametrize("opdracht", ["false", "echo half; exit 2", "geen-opdracht"])
def test_onderdeel_dat_breekt_lijkt_geen_goed_nieuws(tmp_path: Path, opdracht: str) -> None:
    uitvoer = _ci("onderdeel", "sh", "-c", opdracht, map_=tmp_path)
    assert uitvoer.returncode == 0, "the other parts must still be read"
    assert f"# Dit onderdeel is niet gelukt\n\n`sh -c {opdracht}` gaf een fout." in uitvoer.stdout


def test_storing_noemt_de_taak_en_het_logboek(tmp_path: Path) -> None:
    tekst = _ci("storing", "Publiceren", "https://host.test/taak/7", map_=tmp_path).stdout
    assert tekst.startswith("De taak “Publiceren” is niet gelukt. Zie het logboek: https://host.test/taak/7\n")


_GH = """#!/usr/bin/env bash
# Stands in for GitHub: notes every call, and the text that would be in the issue; answers with the open issue.
printf '%s\\n' "$*" | sed 's#/[^ ]*/tmp[^ ]*#TEKST#' >>aanroepen
if [ "$1 $2" = "issue list" ]; then cat open; fi
for woord; do if [ "${vorig:-}" = --body-file ]; then cp "$woord" tekst; fi; vorig=$woord; done
"""


def _issue_op_github(map_: Path, tekst: str, open_issue: str) -> list[str]:
    (map_ / "gh").write_text(_GH, encoding="utf-8")
    (map_ / "gh").chmod(0o755)
    (map_ / "open").write_text(open_issue, encoding="utf-8")
    (map_ / "bericht.md").write_text(tekst, encoding="utf-8")
    pad = f"{map_}:{os.environ['PATH']}"
    uitvoer = _ci("issue", "github", "weekbericht", "Weekbericht", "bericht.md", map_=map_, PATH=pad)
    assert uitvoer.returncode == 0, uitvoer.stderr
    return [re.sub(r"--body-file \S+", "--body-file …", a) for a in (map_ / "aanroepen").read_text().splitlines()[1:]]


def test_eerste_weekbericht_op_github_is_een_nieuw_issue(tmp_path: Path) -> None:
    assert _issue_op_github(tmp_path, TEKST, open_issue="") == [
        "issue list --label weekbericht --state open --limit 1 --json number --jq .[].number",
        "issue create --label weekbericht --title Weekbericht --body-file …",
    ]
    assert (tmp_path / "tekst").read_text(encoding="utf-8") == TEKST


def test_volgend_weekbericht_op_github_vernieuwt_het_open_issue(tmp_path: Path) -> None:
    assert _issue_op_github(tmp_path, TEKST, open_issue="12\n")[1:] == [
        "issue edit 12 --title Weekbericht --body-file …",
        "issue comment 12 --body De tekst hierboven is vernieuwd.",
    ]
    assert (tmp_path / "tekst").read_text(encoding="utf-8") == TEKST


def test_te_lang_bericht_wordt_ingekort_op_een_hele_regel(tmp_path: Path) -> None:
    """GitHub refuses more than 65,536 characters, and then there would be no report at all."""
    _issue_op_github(tmp_path, "Eén regel met een é.\n" * 5000, open_issue="")
    regels = (tmp_path / "tekst").read_text(encoding="utf-8").splitlines()
    assert sum(len(regel) + 1 for regel in regels) < 65_536
    assert set(regels[:-2]) == {"Eén regel met een é."}
    assert regels[-2:] == ["", "Dit is niet alles. De hele tekst staat bij de artefacten van de taak: bericht.md."]


class Gitlab(ThreadingHTTPServer):
    """Stands in for GitLab: `verzoeken` are method, path and what came along; git gets a 403 after it has logged in."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Antwoord)
        self.verzoeken: list[tuple[str, str, dict[str, str]]] = []
        self.open_issues: list[dict[str, int]] = []
        self.wie: set[str] = set()

    @property
    def adres(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def omgeving(self, token: str) -> dict[str, str]:
        """What a job on GitLab gets."""
        adres = {"CI_API_V4_URL": f"{self.adres}/api/v4", "CI_PROJECT_ID": "7", "CI_COMMIT_BRANCH": "main"}
        return adres | {"CI_PROJECT_URL": f"{self.adres}/groep/kaart", "SOCIALE_KAART_TOKEN": token}


class _Antwoord(BaseHTTPRequestHandler):
    server: Gitlab

    def _api(self) -> None:
        url = urlsplit(self.path)
        lichaam = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        self.server.verzoeken.append((self.command, url.path, dict(parse_qsl(url.query or lichaam))))
        goed = self.headers["PRIVATE-TOKEN"] == "geheim"
        self._stuur(200 if goed else 401, self.server.open_issues if self.command == "GET" else {"iid": 1})

    def do_GET(self) -> None:
        if self.path.startswith("/api/"):
            self._api()
        else:
            wie = b64decode(self.headers.get("Authorization", "").removeprefix("Basic ")).decode()
            self.server.wie.add(wie)
            self._stuur(403 if wie.endswith(":geheim") else 401, {})

    do_POST = do_PUT = _api

    def _stuur(self, code: int, inhoud: object) -> None:
        self.send_response(code)
        self.send_header("WWW-Authenticate", 'Basic realm="GitLab"')
        self.end_headers()
        self.wfile.write(json.dumps(inhoud).encode())

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def gitlab() -> Iterator[Gitlab]:
    """A GitLab that takes the token “geheim”."""
    with Gitlab() as server:
        draad = Thread(target=server.serve_forever, args=(0.05,))
        draad.start()
        yield server
        server.shutdown()
        draad.join()


def _issue_op_gitlab(map_: Path, omgeving: dict[str, str]) -> subprocess.CompletedProcess[str]:
    (map_ / "bericht.md").write_text(TEKST, encoding="utf-8")
    return _ci("issue", "gitlab", "weekbericht", "Weekbericht & meer", "bericht.md", map_=map_, **omgeving)


def test_eerste_weekbericht_op_gitlab_is_een_nieuw_issue(tmp_path: Path, gitlab: Gitlab) -> None:
    uitvoer = _issue_op_gitlab(tmp_path, gitlab.omgeving("geheim"))
    assert uitvoer.returncode == 0, uitvoer.stderr
    issues = "/api/v4/projects/7/issues"
    assert gitlab.verzoeken == [
        ("GET", issues, {"state": "opened", "per_page": "1", "labels": "weekbericht"}),
        ("POST", issues, {"labels": "weekbericht", "title": "Weekbericht & meer", "description": TEKST}),
    ]


def test_volgend_weekbericht_op_gitlab_vernieuwt_het_open_issue(tmp_path: Path, gitlab: Gitlab) -> None:
    gitlab.open_issues = [{"id": 999, "iid": 12}]
    uitvoer = _issue_op_gitlab(tmp_path, gitlab.omgeving("geheim"))
    assert uitvoer.returncode == 0, uitvoer.stderr
    issue = "/api/v4/projects/7/issues/12"
    assert gitlab.verzoeken[1:] == [
        ("PUT", issue, {"title": "Weekbericht & meer", "description": TEKST}),
        ("POST", f"{issue}/notes", {"body": "De tekst hierboven is vernieuwd."}),
    ]


def test_zonder_token_zegt_gitlab_dat_er_geen_issue_komt(tmp_path: Path, gitlab: Gitlab) -> None:
    uitvoer = _issue_op_gitlab(tmp_path, gitlab.omgeving(""))
    assert uitvoer.returncode == 0
    assert uitvoer.stdout.startswith("Er is geen SOCIALE_KAART_TOKEN, dus er komt geen issue.")
    assert gitlab.verzoeken == []


def test_verlopen_token_geeft_een_duidelijke_fout(tmp_path: Path, gitlab: Gitlab) -> None:
    uitvoer = _issue_op_gitlab(tmp_path, gitlab.omgeving("verlopen"))
    assert uitvoer.returncode == 1
    assert "GitLab weigerde. Is SOCIALE_KAART_TOKEN nog geldig" in uitvoer.stderr
    assert "Traceback" not in uitvoer.stderr
    assert len(gitlab.verzoeken) == 1


# Keeping files in git.


def _git(map_: Path, *woorden: str) -> str:
    omgeving = {"PATH": os.environ["PATH"], "HOME": str(map_), "GIT_CONFIG_NOSYSTEM": "1"}
    redacteur = ["-c", "user.name=Redacteur", "-c", "user.email=redactie@voorbeeld.test"]
    return subprocess.run(
        ["git", *redacteur, *woorden], cwd=map_, env=omgeving, capture_output=True, text=True, check=True
    ).stdout


def _leg_vast(kloon: Path, **bestanden: str) -> None:
    for naam, inhoud in bestanden.items():
        (kloon / naam).write_text(inhoud, encoding="utf-8")
    _git(kloon, "add", ".")
    _git(kloon, "commit", "-m", "Werk van een redacteur")
    _git(kloon, "push", "origin", "main")


@pytest.fixture
def host(tmp_path: Path) -> Path:
    """A bare repository with one commit on main: `adressen` and `anders`. Beside it is the clone of an editor."""
    _git(tmp_path, "init", "--bare", "--initial-branch=main", "host.git")
    _git(tmp_path, "clone", "host.git", "redacteur")
    _git(tmp_path / "redacteur", "symbolic-ref", "HEAD", "refs/heads/main")
    _leg_vast(tmp_path / "redacteur", adressen="a/\n", anders="1\n")
    return tmp_path / "host.git"


@pytest.fixture
def taak(host: Path) -> Path:
    """The checkout of a job: shallow, and not on a branch, as both hosts make it."""
    _git(host.parent, "clone", "--depth=1", f"file://{host}", "taak")
    _git(host.parent / "taak", "checkout", "--detach")
    return host.parent / "taak"


def test_zonder_verandering_komt_er_geen_commit(taak: Path, host: Path) -> None:
    uitvoer = _ci("bewaar", "github", "Adressen", "adressen", "links.yaml", map_=taak, GITHUB_REF_NAME="main")
    assert (uitvoer.returncode, uitvoer.stdout) == (0, "Niets veranderd in adressen links.yaml.\n")
    assert _git(host, "rev-list", "--count", "main") == "1\n"


def test_bewaren_gaat_goed_ook_als_er_net_iets_gemerged_is(taak: Path, host: Path) -> None:
    _leg_vast(host.parent / "redacteur", anders="2\n")
    (taak / "adressen").write_text("a/\nb/\n", encoding="utf-8")
    (taak / "anders").write_text("van de taak, en niet om te bewaren\n", encoding="utf-8")
    (taak / "verslag.md").write_text("ook niet\n", encoding="utf-8")
    uitvoer = _ci("bewaar", "github", "Adressen", "adressen", map_=taak, GITHUB_REF_NAME="main")
    assert uitvoer.returncode == 0, uitvoer.stderr
    assert _git(host, "log", "--format=%an: %s", "main").splitlines() == [
        "Sociale kaart: Adressen [skip ci]",
        "Redacteur: Werk van een redacteur",
        "Redacteur: Werk van een redacteur",
    ]
    assert _git(host, "show", "--name-only", "--format=", "main") == "adressen\n"
    assert _git(host, "show", "main:adressen") == "a/\nb/\n"
    assert _git(host, "show", "main:anders") == "2\n"


def test_botsing_geeft_een_duidelijke_fout_en_laat_main_zoals_die_is(taak: Path, host: Path) -> None:
    _leg_vast(host.parent / "redacteur", adressen="a/\nvan-de-redacteur/\n")
    (taak / "adressen").write_text("a/\nvan-de-taak/\n", encoding="utf-8")
    uitvoer = _ci("bewaar", "github", "Adressen", "adressen", map_=taak, GITHUB_REF_NAME="main")
    assert uitvoer.returncode == 1
    assert "Bewaren lukte niet: adressen. Mag deze taak naar main schrijven? Zie docs/beheer.md." in uitvoer.stderr
    assert _git(host, "show", "main:adressen") == "a/\nvan-de-redacteur/\n"


def test_gitlab_bewaart_in_het_eigen_project(taak: Path, host: Path, gitlab: Gitlab) -> None:
    (taak / "adressen").write_text("a/\nb/\n", encoding="utf-8")
    adres = f"{gitlab.adres}/groep/kaart.git".replace("://", "://sociale-kaart@")
    (taak / ".gitconfig").write_text(f'[url "file://{host}"]\n    insteadOf = {adres}\n', encoding="utf-8")
    uitvoer = _ci("bewaar", "gitlab", "Adressen", "adressen", map_=taak, **gitlab.omgeving("geheim"))
    assert uitvoer.returncode == 0, uitvoer.stderr
    assert _git(host, "show", "main:adressen") == "a/\nb/\n"


def test_gitlab_krijgt_het_token_en_het_logboek_niet(taak: Path, gitlab: Gitlab) -> None:
    (taak / "adressen").write_text("a/\nb/\n", encoding="utf-8")
    uitvoer = _ci("bewaar", "gitlab", "Adressen", "adressen", map_=taak, **gitlab.omgeving("geheim"))
    assert uitvoer.returncode == 1, "this GitLab lets nobody write"
    assert "Bewaren lukte niet: adressen." in uitvoer.stderr
    assert "sociale-kaart:geheim" in gitlab.wie
    assert "geheim" not in uitvoer.stdout + uitvoer.stderr


def test_github_krijgt_het_token_en_het_logboek_en_de_kloon_niet(taak: Path, gitlab: Gitlab) -> None:
    (taak / "adressen").write_text("a/\nb/\n", encoding="utf-8")
    _git(taak, "remote", "set-url", "origin", f"{gitlab.adres}/groep/kaart.git")
    uitvoer = _ci("bewaar", "github", "Adressen", "adressen", map_=taak, GITHUB_REF_NAME="main", GH_TOKEN="geheim")
    assert uitvoer.returncode == 1, "this host lets nobody write"
    assert "x-access-token:geheim" in gitlab.wie
    assert "geheim" not in uitvoer.stdout + uitvoer.stderr + (taak / ".git" / "config").read_text(encoding="utf-8")


def test_zonder_token_bewaart_gitlab_niets_en_zegt_dat(taak: Path, host: Path, gitlab: Gitlab) -> None:
    (taak / "adressen").write_text("a/\nb/\n", encoding="utf-8")
    uitvoer = _ci("bewaar", "gitlab", "Adressen", "adressen", map_=taak, **gitlab.omgeving(""))
    assert uitvoer.returncode == 0
    assert uitvoer.stdout.startswith("Er is geen SOCIALE_KAART_TOKEN, dus dit wordt niet bewaard in git: adressen.")
    assert _git(host, "rev-list", "--count", "main") == "1\n"
