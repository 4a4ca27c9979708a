package basin.train.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.train.OptimizerKind;
import basin.train.playground.StepTrace.Masked;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PlaygroundTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final double NORM = Math.hypot(2, 16);

    /** At (1, 2) of x² + 4 y²: g = (2, 16). */
    private static Spec bowl(Spec.Axis axis, double momentum) {
        return new Spec("x² + 4 y²", 1, 2, 0.5, 0.1, momentum, axis);
    }

    @Test
    void sgdGoesAgainstTheGradient() {
        StepTrace t = Playground.play(bowl(Spec.Axis.FISHER, 0)).trace(OptimizerKind.SGD);
        assertThat(t.g()).isEqualTo(new StepTrace.Point(2, 16));
        assertThat(t.e()).isEqualTo(new StepTrace.Point(0, 0));
        assertThat(t.used()).isEqualTo(t.g());
        assertThat(t.next().x()).isEqualTo(1 - 0.1 * 2, EXACT);
        assertThat(t.next().y()).isEqualTo(2 - 0.1 * 16, EXACT);
        assertThat(t.nextLoss()).isEqualTo(0.64 + 4 * 0.16, EXACT);
    }

    @Test
    void samUsesTheGradientAtTheEdgeOfTheBallAndStepsFromW() {
        StepTrace t = Playground.play(bowl(Spec.Axis.FISHER, 0)).trace(OptimizerKind.SAM);
        double ex = 0.5 * 2 / (NORM + 1e-7);
        double ey = 0.5 * 16 / (NORM + 1e-7);
        assertThat(t.e().x()).isEqualTo(ex, EXACT);
        assertThat(t.e().y()).isEqualTo(ey, EXACT);
        assertThat(t.e().length()).isEqualTo(0.5, within(1e-7));
        assertThat(t.climbedLoss()).isEqualTo(Math.pow(1 + ex, 2) + 4 * Math.pow(2 + ey, 2), EXACT);
        assertThat(t.next().x()).isEqualTo(1 - 0.1 * 2 * (1 + ex), EXACT);
        assertThat(t.next().y()).isEqualTo(2 - 0.1 * 8 * (2 + ey), EXACT);
    }

    @Test
    void theMaskZeroesOneAxisAndTheOptimizerAgreesWithIt() {
        StepTrace fisher = Playground.play(bowl(Spec.Axis.FISHER, 0)).trace(OptimizerKind.SSAM_F);
        assertThat(fisher.masked()).isEqualTo(new Masked(false, true));
        assertThat(fisher.e().x()).isZero();
        assertThat(fisher.next().x()).isEqualTo(1 - 0.1 * 2, EXACT);
        StepTrace x = Playground.play(bowl(Spec.Axis.X, 0)).trace(OptimizerKind.SSAM_F);
        assertThat(x.masked()).isEqualTo(new Masked(true, false));
        double ex = 0.5 * 2 / (NORM + 1e-7);
        assertThat(x.next().x()).isEqualTo(1 - 0.1 * 2 * (1 + ex), EXACT);
        assertThat(x.next().y()).isEqualTo(2 - 0.1 * 16, EXACT);
        Play both = Playground.play(bowl(Spec.Axis.BOTH, 0));
        assertThat(both.trace(OptimizerKind.SSAM_F).next())
                .isEqualTo(both.trace(OptimizerKind.SAM).next());
    }

    @Test
    void waysAreStepsInARowAndEndWhereTheLossDoes() {
        BallPath sgd = Playground.play(bowl(Spec.Axis.FISHER, 0.5)).path(OptimizerKind.SGD);
        assertThat(sgd.points()).hasSize(Playground.STEPS + 1);
        double v = 2;
        double w = 1 - 0.1 * v;
        v = 0.5 * v + 2 * w;
        assertThat(sgd.points().get(2).x()).isEqualTo(w - 0.1 * v, EXACT);
        assertThat(sgd.lastSharpness()).isEqualTo(8, EXACT);
        Spec falls = new Spec("ln(x)", 0.1, 0, 0.1, 0.1, 0, Spec.Axis.BOTH);
        assertThat(Playground.play(falls).path(OptimizerKind.SGD).points()).hasSizeLessThan(5);
    }

    @Test
    void fromTheDefaultStartOfTwoMinimaSgdStaysInTheSharpOneAndSamDoesNot() {
        String minima =
                "2.6 - 2.4 exp(-9 ((x+0.87)^2 + (y-0.1)^2)) - 2.4 exp(-1.3 ((x-0.95)^2 + (y+0.15)^2)) + 0.15 (x² + y²)";
        Play play = Playground.play(new Spec(minima, -0.62, 0.3, 0.3, 0.06, 0, Spec.Axis.FISHER));
        assertThat(play.path(OptimizerKind.SGD).lastSharpness()).isGreaterThan(20);
        assertThat(play.path(OptimizerKind.SAM).lastSharpness()).isLessThan(10);
    }
}
