package basin.spectrum;

/** Follows an estimate of a spectrum; called on the thread that computes it. */
@FunctionalInterface
public interface SpectrumProgress {
    /** Lets every estimate come to its end. */
    SpectrumProgress NONE = (done, total) -> true;

    /**
     * Another Hessian-vector product was computed.
     *
     * @param done products so far
     * @param total products of the whole estimate
     * @return whether to go on
     */
    boolean reached(int done, int total);
}
