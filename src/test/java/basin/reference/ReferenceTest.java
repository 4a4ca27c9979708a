package basin.reference;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** All reference files, one case a file and property; a file that is missing or cannot be read is a failure. */
class ReferenceTest {
    private static final List<ReferenceCases> OPTIMIZER =
            List.of(new StepCases(), new TrajectoryCases(), new FisherMaskCases());
    private static final List<ReferenceCases> CURVATURE =
            List.of(new CurvatureCases(), new PlaneCases(), new SpectrumCases(), new BlockCases());

    @TestFactory
    Stream<DynamicNode> optimizer() {
        return Reference.NETWORKS.stream().flatMap(network -> cases("optimizer-" + network, OPTIMIZER));
    }

    @TestFactory
    Stream<DynamicNode> curvature() {
        return Reference.NETWORKS.stream().flatMap(network -> cases("curvature-" + network, CURVATURE));
    }

    private static Stream<DynamicNode> cases(String name, List<ReferenceCases> all) {
        Reference file = Reference.load(name);
        return all.stream()
                .flatMap(cases -> cases.of(file))
                .map(c -> DynamicTest.dynamicTest(name + ": " + c.name(), c.check()));
    }
}
