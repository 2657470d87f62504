from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance, unsupported_method

from tests.web.fakes import fake_application, replace_settings

MANY = replace_settings(runs_per_minute=1_000_000, shares_per_minute=1_000_000)
schema = schemathesis.openapi.from_asgi("/openapi.json", fake_application(MANY))


@pytest.mark.filterwarnings("ignore")
@schema.parametrize()
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_surface_keeps_its_word(case: schemathesis.Case[Any]) -> None:
    # A link or a key can be well-formed and lead nowhere, which the schema cannot say.
    unsaid = [positive_data_acceptance, unsupported_method]
    response = case.call_and_validate(excluded_checks=unsaid)
    assert response.status_code < 500
