package basin.ui.run;

import basin.train.DecisionMap;
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
 * @param decision which class it names where; null for data that are not points of a plane
 */
public record Inspected(Findings findings, ProductProgress progress, DecisionMap decision) {
    /** Of lane {@code lane} now. */
    static Inspected of(Experiment experiment, int lane) {
        return new Inspected(experiment.findings(lane), experiment.progress(lane), experiment.decision(lane));
    }

    /** Whether {@code other} says nothing else. */
    boolean same(Inspected other) {
        return Identity.same(findings, other.findings)
                && Identity.same(decision, other.decision)
                && Objects.equals(progress, other.progress);
    }
}
