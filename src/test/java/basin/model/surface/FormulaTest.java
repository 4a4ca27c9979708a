package basin.model.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import basin.kernel.Vec;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FormulaTest {
    private static final double X = 0.7;
    private static final double Y = -0.4;
    private static final Offset<Double> EXACT = within(1e-12);

    @ParameterizedTest
    @CsvSource({
        "1 + 2 * 3 - 4 / 2, 5",
        "2^3^2, 512",
        "-2^2, -4",
        "2^-1, 0.5",
        "(1 + 2) (3), 9",
        "2x, 1.4",
        "3 y², 0.48",
        "x³, 0.343",
        "1/2x, 0.35",
        "cos(pi), -1",
        "ln(e), 1",
        "2 pi, 6.283185307179586",
        "−x, -0.7",
        "abs(y) + sqrt(0.25) + .5, 1.4",
        "- - + 3, 3",
        "tan(0) + atan(0) + tanh(0) + exp(0), 1"
    })
    void readsWhatIsTyped(String text, double value) {
        assertThat(Formula.of(text).at(X, Y).v()).isEqualTo(value, EXACT);
    }

    static Stream<Arguments> closedForms() {
        double s = Math.sin(X * Y);
        double c = Math.cos(X * Y);
        double e = Math.exp(-X * X);
        double r = X * X + Y * Y;
        double t = Math.tanh(X);
        double q = 1 + X;
        return Stream.of(
                Arguments.of("x² + 3 x y + 5 y²", 2 * X + 3 * Y, 3 * X + 10 * Y, 2, 3, 10),
                Arguments.of("sin(x y)", Y * c, X * c, -Y * Y * s, c - X * Y * s, -X * X * s),
                Arguments.of("cos(x y)", -Y * s, -X * s, -Y * Y * c, -s - X * Y * c, -X * X * c),
                Arguments.of("y exp(-x²)", -2 * X * Y * e, e, Y * e * (4 * X * X - 2), -2 * X * e, 0),
                Arguments.of(
                        "ln(x² + y²)",
                        2 * X / r,
                        2 * Y / r,
                        2 / r - 4 * X * X / (r * r),
                        -4 * X * Y / (r * r),
                        2 / r - 4 * Y * Y / (r * r)),
                Arguments.of("y / (1 + x)", -Y / (q * q), 1 / q, 2 * Y / (q * q * q), -1 / (q * q), 0),
                Arguments.of("tanh(x)", 1 - t * t, 0, -2 * t * (1 - t * t), 0, 0),
                Arguments.of("sqrt(x)", 0.5 / Math.sqrt(X), 0, -0.25 / Math.pow(X, 1.5), 0, 0),
                Arguments.of("atan(x)", 1 / (1 + X * X), 0, -2 * X / Math.pow(1 + X * X, 2), 0, 0),
                Arguments.of("x^2.5", 2.5 * Math.pow(X, 1.5), 0, 3.75 * Math.sqrt(X), 0, 0),
                Arguments.of(
                        "x^x",
                        (Math.log(X) + 1) * Math.pow(X, X),
                        0,
                        Math.pow(X, X) * (Math.pow(Math.log(X) + 1, 2) + 1 / X),
                        0,
                        0),
                Arguments.of("abs(y) x", Math.abs(Y), -X, 0, -1, 0),
                Arguments.of(
                        "tan(x)",
                        1 + Math.pow(Math.tan(X), 2),
                        0,
                        2 * Math.tan(X) * (1 + Math.pow(Math.tan(X), 2)),
                        0,
                        0));
    }

    @ParameterizedTest
    @MethodSource("closedForms")
    void derivativesAreThoseOfTheClosedForms(String text, double x, double y, double xx, double xy, double yy) {
        Jet f = Formula.of(text).at(X, Y);
        assertThat(f.x()).as("f_x").isEqualTo(x, EXACT);
        assertThat(f.y()).as("f_y").isEqualTo(y, EXACT);
        assertThat(f.xx()).as("f_xx").isEqualTo(xx, EXACT);
        assertThat(f.xy()).as("f_xy").isEqualTo(xy, EXACT);
        assertThat(f.yy()).as("f_yy").isEqualTo(yy, EXACT);
    }

    @Test
    void powersOfZeroHaveTheirDerivatives() {
        Jet square = Formula.of("x²").at(0, 0);
        assertThat(square).isEqualTo(new Jet(0, 0, 0, 2, 0, 0));
        assertThat(Formula.of("x^1 + y^0").at(0, 0)).isEqualTo(new Jet(1, 1, 0, 0, 0, 0));
    }

    @Test
    void theLargestEigenvalueIsThatOfTheSecondDerivatives() {
        assertThat(Formula.of("2 x² + 2 x y + 2 y²").at(X, Y).largestEigenvalue())
                .isEqualTo(6, EXACT);
    }

    @Test
    void theObjectivesProductIsTheHessians() {
        FormulaObjective f = new FormulaObjective(Formula.of("x² + 3 x y + 5 y²"), X, Y);
        Vec product = Vec.of(0.0, 0.0);
        f.hessianVector(Vec.of(1.0, -2.0), product);
        assertThat(product.toDoubles()).containsExactly(2 - 6, 3 - 20);
        assertThat(f.loss()).isEqualTo(X * X + 3 * X * Y + 5 * Y * Y, EXACT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x + | at its end: a number, x, y, a function or “(” is expected.",
                "sin x | at character 5, “x”: “(” after sin is expected.",
                "(x | at its end: “)” is expected.",
                "x) | at character 2, “)”: an operator is expected.",
                "z + 1 | at character 1, “z”: a number",
                "xy | at character 1, “x”: a number",
                "1.2.3 | at character 1, “1”: a number with one point is expected.",
                "x $ y | at character 3, “$”: an operator is expected."
            })
    void saysWhereItIsNotUnderstood(String text, String where) {
        assertThatThrownBy(() -> Formula.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(where);
    }

    @ParameterizedTest
    @CsvSource({"0, ?", "8, ?", "128512, \ud83d\ude00"})
    void charactersThatNobodyTypesAreNoEndAndBreakNoSentence(int character, String shown) {
        assertThatThrownBy(() -> Formula.of("x" + Character.toString(character) + "y"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at character 2, “" + shown + "”: an operator is expected.");
    }

    @Test
    void lengthAndDepthHaveAnEnd() {
        Formula.of("(".repeat(Formula.DEEPEST) + "x" + ")".repeat(Formula.DEEPEST));
        int more = Formula.DEEPEST + 1;
        assertThatThrownBy(() -> Formula.of("(".repeat(more) + "x" + ")".repeat(more)))
                .hasMessageContaining("more than 40");
        assertThatThrownBy(() -> Formula.of("-".repeat(more) + "x")).hasMessageContaining("more than 40");
        assertThatThrownBy(() -> Formula.of("2^".repeat(more) + "x")).hasMessageContaining("more than 40");
        Formula.of("x".repeat(1) + "+1".repeat(149));
        assertThatThrownBy(() -> Formula.of("x" + "+1".repeat(150))).hasMessageContaining("up to 300");
    }
}
