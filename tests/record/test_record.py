"""What must hold of any record and its site. Tests of this record alone go into files beside this one."""

from monitoring_record.record_tests import *  # noqa: F403
