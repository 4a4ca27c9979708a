package basin.optim;

/**
 * Where in a run a step is.
 *
 * @param epoch e, from 0
 * @param epochs T, of the whole run
 * @param batch of this epoch, from 0
 * @param step of the whole run, from 0
 */
public record Moment(int epoch, int epochs, int batch, long step) {
    /** Refuses what lies outside the run. */
    public Moment {
        if (epoch < 0 || epoch >= epochs || batch < 0 || step < 0) {
            throw new IllegalArgumentException("Batch " + batch + " of epoch " + epoch + ", step " + step
                    + ", does not lie in a run of " + epochs + " epochs counted from 0.");
        }
    }
}
