package basin.model.surface;

/** A typed function f(x, y). Immutable, so that any thread may use it. */
public final class Formula {
    /** No formula has more characters. */
    public static final int LONGEST = 300;

    /** No formula has more brackets, signs and powers inside each other. */
    public static final int DEEPEST = 40;

    private final String text;
    private final Node root;

    /** A part of it. */
    @FunctionalInterface
    interface Node {
        /** Its value with derivatives at this point. */
        Jet at(Jet x, Jet y);
    }

    private Formula(String text, Node root) {
        this.text = text;
        this.root = root;
    }

    /**
     * Reads numbers, x, y, pi, e, + - * / ^ ² ³, brackets, and the functions sin, cos, tan, tanh, atan, exp, ln, log, sqrt
     * and abs; what stands beside each other is multiplied.
     *
     * @throws IllegalArgumentException with a sentence that says where it is not understood
     */
    public static Formula of(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "The formula has " + text.length() + " characters; up to " + LONGEST + " are allowed.");
        }
        return new Formula(text, new FormulaParser(text).parse());
    }

    /** The value with its derivatives at ({@code x}, {@code y}); not a number, or infinite, where it is not defined. */
    public Jet at(double x, double y) {
        return root.at(Jet.ofX(x), Jet.ofY(y));
    }

    /** As it was typed. */
    @Override
    public String toString() {
        return text;
    }
}
