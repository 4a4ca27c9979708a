package basin.train;

/** What a lane found out and how far it is: written by its worker, read by any thread. */
final class LaneFindings {
    private static final double NANOS = 1e6;

    private volatile Findings latest = Findings.NONE;
    private volatile ProductProgress progress;
    private long began;
    private int timed;

    Findings latest() {
        return latest;
    }

    /** The spectrum under way; null where there is none. */
    ProductProgress progress() {
        return progress;
    }

    void add(Finding finding) {
        latest = latest.with(finding);
    }

    void trouble(String sentence) {
        latest = latest.troubled(sentence);
    }

    /** Another product is computed: {@code done} of {@code total} are over. The first sets things up and is not timed. */
    void reached(int done, int total) {
        if (progress == null || done <= progress.done()) {
            began = System.nanoTime();
            timed = 0;
            progress = new ProductProgress(done, total, Double.NaN);
        } else {
            timed++;
            progress = new ProductProgress(done, total, (System.nanoTime() - began) / NANOS / timed);
        }
    }

    /** No spectrum is under way any more. */
    void end() {
        progress = null;
    }
}
