"""The closed word lists of the records. Values are the JSON values."""

from enum import StrEnum


class Language(StrEnum):
    JA = "ja"
    EN = "en"


class Route(StrEnum):
    DIRECT = "direct"
    AGENT = "agent"


class Kind(StrEnum):
    CODING = "coding"
    DESIGN = "design"
    BEHAVIOURAL = "behavioural"
    KNOWLEDGE = "knowledge"


class MailKind(StrEnum):
    CODING = "coding"
    DESIGN = "design"
    BEHAVIOURAL = "behavioural"
    KNOWLEDGE = "knowledge"
    MIXED = "mixed"


class HintLevel(StrEnum):
    NONE = "none"
    NUDGE = "nudge"
    STRONG = "strong"
    GIVEN = "given"


class Cause(StrEnum):
    """Why an answer went wrong."""

    KNOWLEDGE = "knowledge"  # did not know
    RETRIEVAL = "retrieval"  # knew, could not produce it
    MISREAD = "misread"
    TIME = "time"
    EXPLAINING = "explaining"


class RoundKind(StrEnum):
    SCREEN = "screen"
    CODING = "coding"
    DESIGN = "design"
    TECHNICAL = "technical"
    BEHAVIOURAL = "behavioural"
    FINAL = "final"
    OTHER = "other"


class OrganisationType(StrEnum):
    COMPANY = "company"
    HOSPITAL = "hospital"
    BANK = "bank"
    SCHOOL = "school"
    GOVERNMENT = "government"
    OTHER = "other"


class Outcome(StrEnum):
    PENDING = "pending"
    PASSED = "passed"
    REJECTED = "rejected"
    OFFER = "offer"
    WITHDRAWN = "withdrawn"


class FollowUpState(StrEnum):
    NONE = "none"
    DRAFTED = "drafted"
    SENT = "sent"
    DECLINED = "declined"


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
