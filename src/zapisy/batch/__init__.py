"""``zapisy batch``: documents in; records.jsonl, failed.jsonl, summary.json and what was asked for out.

run       the whole way: plan → read → commit → write
ledger    what was read, when, with what result; a run resumes from it
journal   the records as they came, in one growing file
plan      files against the ledger: what is new, changed, gone, a duplicate
output    ledger and journal → the files that users take
watch     runs again and again
summary   how a run went, in counts
"""

from zapisy.batch.options import Batch
from zapisy.batch.run import run_batch
from zapisy.batch.summary import Summary
from zapisy.batch.watch import read_shard, watch_batch

__all__ = ["Batch", "Summary", "read_shard", "run_batch", "watch_batch"]
