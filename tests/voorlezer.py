"""A stand-in for the voices of a browser: the real ones are of the computer, and a test cannot hear them."""

from __future__ import annotations

NEDERLANDS = "{ lang: 'nl-NL', name: 'Nel', localService: true }"


def voorlezer(stemmen: str = NEDERLANDS) -> str:
    """A script that replaces the voices. `gezegd` is what was asked to be said, `spraak.hoe` how an utterance goes: it
    waits until `spraak.vertel` (`wacht`), ends well (`goed`) or ends with an error (`fout`).
    """
    return f"""
        window.gezegd = [];
        window.SpeechSynthesisUtterance = class {{ constructor(text) {{ this.text = text; }} }};
        const spraak = {{
            hoe: "wacht", rij: [], geannuleerd: 0, stemmen: [{stemmen}], onvoiceschanged: null,
            get speaking() {{ return this.rij.length > 0; }}, pending: false,
            getVoices() {{ return this.stemmen; }},
            speak(zin) {{ window.gezegd.push(zin.text); this.rij.push(zin); if (this.hoe !== "wacht") setTimeout(() => this.gaDoor()); }},
            cancel() {{ this.geannuleerd++; const weg = this.rij; this.rij = []; for (const zin of weg) zin.onerror({{ error: "canceled" }}); }},
            vertel(wat, met) {{ const zin = this.rij[0]; if (wat !== "onstart") this.rij.shift(); zin[wat](met || {{}}); return zin.text; }},
            gaDoor() {{
                if (!this.rij.length) return;
                if (this.hoe === "fout") return this.vertel("onerror", {{ error: "synthesis-failed" }});
                this.vertel("onstart");
                this.vertel("onend");
            }},
        }};
        Object.defineProperty(window, "speechSynthesis", {{ value: spraak }});
        window.spraak = spraak;
    """
