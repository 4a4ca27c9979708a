package basin.ui.run;

import basin.train.Experiment;
import basin.train.Findings;
import basin.train.ProductProgress;
import basin.ui.base.Identity;
import java.util.Objects;

/**
 * What is known of a lane beside its snapshot.
 *
 * @param findings the newest of each kind
 * @param progress of the spectrum under way; null where there is none
 */
public record Inspected(Findings findings, ProductProgress progress) {
    /** Of lane {@code lane} now. */
    static Inspected of(Experiment experiment, int lane) {
        return new Inspected(experiment.findings(lane), experiment.progress(lane));
    }

    /** Whether {@code other} says nothing else. */
    boolean same(Inspected other) {
        return Identity.same(findings, other.findings) && Objects.equals(progress, other.progress);
    }
}
