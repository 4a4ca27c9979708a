package basin.train;

import java.util.Map;

/**
 * Passes on what a lane's measurement finds, to its view as it stands and to the outlet when it is complete; the event
 * comes last, so that what it speaks of is there. The event of a spectrum, by which a run that goes on knows that nothing
 * is to be measured again, waits for what is found by means of the spectrum.
 */
final class LaneMeasuring implements Measurement.Listener {
    private final int lane;
    private final LaneView view;
    private final LaneFindings findings;
    private final Outlet out;
    private final Runnable between;
    private Event waiting;

    /** {@code between} serves the lane's requests and throws where the measurement is to end. */
    LaneMeasuring(int lane, LaneView view, LaneFindings findings, Outlet out, Runnable between) {
        this.lane = lane;
        this.view = view;
        this.findings = findings;
        this.out = out;
        this.between = between;
    }

    /** The same for what a {@link LaneInspector} finds. */
    LaneInspector.Outward outward() {
        return new LaneInspector.Outward(between, this::work, this::found, (done, total) -> {
            products(done, total);
            return true;
        });
    }

    private void work(String what) {
        view.measured(shown().surface(), shown().spectrum(), what);
    }

    private void found(Finding finding) {
        findings.add(finding);
        out.send(s -> s.finding(lane, finding));
    }

    @Override
    public void products(int done, int total) {
        findings.reached(done, total);
    }

    @Override
    public void between() {
        between.run();
    }

    @Override
    public void surface(Surface surface) {
        view.measured(surface, shown().spectrum(), "Surface");
        tell();
        if (surface.progress() == 1) {
            Map<String, Object> values = Map.of("side", surface.grid().side());
            out.send(s -> s.surface(lane, surface));
            out.event(new Event(lane, surface.step(), Event.SURFACE, values));
        }
    }

    @Override
    public void spectrum(SpectrumView spectrum) {
        view.measured(shown().surface(), spectrum, "Eigenvalues");
        tell();
        if (spectrum.progress() == 1) {
            double largest = spectrum.spectrum().eigenvalues()[0];
            int steps = spectrum.spectrum().steps();
            out.send(s -> s.spectrum(lane, spectrum));
            waiting = new Event(lane, spectrum.step(), Event.SPECTRUM, Map.of("largest", largest, "steps", steps));
        }
    }

    private void tell() {
        if (waiting != null) {
            out.event(waiting);
            waiting = null;
        }
    }

    @Override
    public LaneSnapshot shown() {
        return view.latest();
    }

    @Override
    public boolean due() {
        return view.due();
    }

    /** Nothing is under way any more: what was shown half done stands as it is. */
    void end() {
        tell();
        work("");
        findings.end();
    }
}
