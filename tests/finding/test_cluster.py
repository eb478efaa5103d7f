"""The same analysis on a cluster of separate processes; a worker that is killed in the middle loses nothing."""

import os
import signal
import threading
from pathlib import Path

from distributed import Client, LocalCluster

from generator.finding import batch
from tests.finding.test_batch import article


def test_a_killed_worker_loses_nothing(tmp_path: Path) -> None:
    for number in range(30):
        article(tmp_path, f"{number:02}.txt", number + 3)
    (tmp_path / "empty.txt").write_bytes(b"")
    paths = batch.files([tmp_path])
    alone = list(batch.analyse_all(paths, workers=1))
    with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster:
        with Client(cluster) as client:
            victim = min(client.run(os.getpid).values())
        timer = threading.Timer(1.0, os.kill, (victim, signal.SIGKILL))
        timer.start()
        together = list(batch.analyse_all(paths, cluster=cluster.scheduler_address))
        timer.cancel()
    assert [(one.path.name, one.record, one.problem) for one in together] == [
        (one.path.name, one.record, one.problem) for one in alone
    ]
    assert sum(one.record is not None for one in together) == 30
