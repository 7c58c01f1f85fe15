"""How to use the API in three lines: code that runs as it is."""

from dataclasses import dataclass

from monitoring_record.records import Dossier


@dataclass(frozen=True)
class CodeExample:
    """Some lines of code."""

    language: str
    code: str


def code_examples(index: str, of: Dossier) -> tuple[CodeExample, ...]:
    """Return lines that print the title and the current rating of each recommendation; `index` is the report's address."""
    number = of.recommendations[0].number
    of_recommendation = f"{index.removesuffix('.json')}/recommendations/{number}.json"
    return (
        CodeExample(
            "curl",
            f"curl {index} # where it stands, and the addresses of the rest\n"
            f"curl {of_recommendation} # one, with every text\n",
        ),
        CodeExample(
            "JavaScript",
            f'const report = await (await fetch("{index}")).json();\n'
            "for (const { number, title, rating, page } of report.recommendations)\n"
            "  console.log(number, title, rating, page);\n",
        ),
        CodeExample(
            "Python",
            "import json, urllib.request\n"
            f'report = json.load(urllib.request.urlopen("{index}"))\n'
            'for of in report["recommendations"]: print(of["number"], of["title"], of.get("rating"), of["page"])\n',
        ),
    )
