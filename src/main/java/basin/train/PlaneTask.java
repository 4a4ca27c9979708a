package basin.train;

import basin.landscape.LossPlane;
import basin.landscape.PlaneLosses;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** A plane that is to be measured: what is known of it beforehand, and the work. Used by one thread. */
public final class PlaneTask {
    private final PlaneView none;
    private final Supplier<LossPlane> open;
    private Listener listener;

    /** {@code none} without losses; {@code open} puts the network at the plane's origin; the caller closes the plane. */
    PlaneTask(PlaneView none, Work work) {
        this.none = none;
        this.open = () -> work.open(this::between);
    }

    /** Opens the plane, whose losses call {@code between} between two pieces. */
    interface Work {
        LossPlane open(Runnable between);
    }

    /** Follows the work, on its thread. */
    public interface Listener {
        /** Lets it come to its end. */
        Listener NONE = new Listener() {
            @Override
            public boolean goesOn() {
                return true;
            }

            @Override
            public void reached(int done, int total, Supplier<PlaneView> soFar) {}
        };

        /** Whether to go on; asked often, within a place too. */
        boolean goesOn();

        /** Another place is known; {@code soFar} makes the plane as it stands, valid during this call only. */
        void reached(int done, int total, Supplier<PlaneView> soFar);
    }

    private static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1;

        Cancelled() {
            super("cancelled", null, false, false);
        }
    }

    /** What it will be: everything but losses. */
    public PlaneView none() {
        return none;
    }

    /** {@code begun} where it is of this plane, and the plane without losses otherwise. */
    public PlaneView begin(Optional<PlaneView> begun) {
        return begun.filter(b -> b.identity().equals(none.identity())).orElse(none);
    }

    /** The losses of the rows from {@code first} to before {@code end}, row by row: the bits that they have in the whole plane. */
    public double[] rows(int first, int end) {
        PlaneLosses whole = none.losses();
        int columns = whole.columns().length;
        boolean[] known = new boolean[whole.known().length];
        Arrays.fill(known, true);
        Arrays.fill(known, first * columns, end * columns, false);
        PlaneLosses rest = new PlaneLosses(whole.columns(), whole.rows(), new double[known.length], known);
        double[] found =
                run(Optional.of(none.with(rest)), Listener.NONE).losses().values();
        return Arrays.copyOfRange(found, first * columns, end * columns);
    }

    /** {@code plane} where the rows from {@code first} on are {@code losses}, row by row. */
    public PlaneView put(PlaneView plane, int first, double... losses) {
        PlaneLosses old = plane.losses();
        int start = first * old.columns().length;
        double[] values = old.values().clone();
        boolean[] known = old.known().clone();
        System.arraycopy(losses, 0, values, start, losses.length);
        Arrays.fill(known, start, start + losses.length, true);
        return plane.with(new PlaneLosses(old.columns(), old.rows(), values, known));
    }

    private void between() {
        if (!listener.goesOn()) {
            throw new Cancelled();
        }
    }

    /**
     * Measures what {@code begun}, half done before, lacks; all of it where that is empty or of another plane.
     *
     * @return the plane; where the listener did not go on, with what was known by then
     */
    public PlaneView run(Optional<PlaneView> begun, Listener follower) {
        listener = follower;
        PlaneLosses start = begin(begun).losses();
        if (start.complete()) {
            return none.with(start);
        }
        AtomicReference<Supplier<PlaneLosses>> newest = new AtomicReference<>(() -> start);
        try (LossPlane plane = open.get()) {
            return none.with(plane.fill(start, (done, total, soFar) -> {
                newest.set(soFar);
                follower.reached(done, total, () -> none.with(soFar.get()));
                return follower.goesOn();
            }));
        } catch (Cancelled e) {
            return none.with(newest.get().get());
        }
    }
}
