package basin.model.surface;

import basin.model.surface.Formula.Node;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Reads a formula by recursive descent:
 *
 * <pre>
 * sum     = product { ("+" | "-") product }
 * product = signed { ["*" | "/"] signed }        nothing between two factors is a times sign
 * signed  = ("-" | "+") signed | power
 * power   = primary [ "^" signed | "²" | "³" ]
 * primary = number | "x" | "y" | "pi" | "e" | function "(" sum ")" | "(" sum ")"
 * </pre>
 */
final class FormulaParser {
    private static final Map<String, UnaryOperator<Jet>> FUNCTIONS = Map.of(
            "sin", Jet::sin,
            "cos", Jet::cos,
            "tan", Jet::tan,
            "tanh", Jet::tanh,
            "atan", Jet::atan,
            "exp", Jet::exp,
            "ln", Jet::log,
            "log", Jet::log,
            "sqrt", Jet::sqrt,
            "abs", Jet::abs);

    private final String text;
    private int at;
    private int depth;

    FormulaParser(String text) {
        this.text = text;
    }

    Node parse() {
        Node whole = sum();
        peek();
        if (at < text.length()) {
            throw wrong("an operator");
        }
        return whole;
    }

    private Node sum() {
        Node left = product();
        for (char c = peek(); c == '+' || c == '-' || c == '−'; c = peek()) {
            at++;
            Node a = left;
            Node b = product();
            left = c == '+'
                    ? (x, y) -> a.at(x, y).plus(b.at(x, y))
                    : (x, y) -> a.at(x, y).minus(b.at(x, y));
        }
        return left;
    }

    private Node product() {
        Node left = signed();
        for (char c = peek(); "*/·".indexOf(c) >= 0 || beginsPrimary(c); c = peek()) {
            if (!beginsPrimary(c)) {
                at++;
            }
            Node a = left;
            Node b = signed();
            left = c == '/'
                    ? (x, y) -> a.at(x, y).over(b.at(x, y))
                    : (x, y) -> a.at(x, y).times(b.at(x, y));
        }
        return left;
    }

    private static boolean beginsPrimary(char c) {
        return c == '(' || c == '.' || (Character.isLetterOrDigit(c) && "²³".indexOf(c) < 0);
    }

    private static boolean ofNumber(char c) {
        return c == '.' || (c >= '0' && c <= '9');
    }

    private Node signed() {
        char c = peek();
        if (c != '-' && c != '−' && c != '+') {
            return power();
        }
        at++;
        deeper();
        Node inner = signed();
        depth--;
        return c == '+' ? inner : (x, y) -> inner.at(x, y).negated();
    }

    private Node power() {
        Node base = primary();
        char c = peek();
        if (c == '²' || c == '³') {
            at++;
            Jet n = Jet.constant(c == '²' ? 2 : 3);
            return (x, y) -> base.at(x, y).power(n);
        }
        if (c != '^') {
            return base;
        }
        at++;
        deeper();
        Node exponent = signed();
        depth--;
        return (x, y) -> base.at(x, y).power(exponent.at(x, y));
    }

    private Node primary() {
        char c = peek();
        if (c == '(') {
            return bracket();
        }
        if (ofNumber(c)) {
            return number();
        }
        int begin = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        String name = text.substring(begin, at);
        if (FUNCTIONS.containsKey(name)) {
            UnaryOperator<Jet> function = FUNCTIONS.get(name);
            if (peek() != '(') {
                throw wrong("“(” after " + name);
            }
            Node inner = bracket();
            return (x, y) -> function.apply(inner.at(x, y));
        }
        return switch (name) {
            case "x" -> (x, y) -> x;
            case "y" -> (x, y) -> y;
            case "pi", "π" -> constant(Math.PI);
            case "e" -> constant(Math.E);
            default -> {
                at = begin;
                throw wrong("a number, x, y, a function or “(”");
            }
        };
    }

    private static Node constant(double value) {
        Jet jet = Jet.constant(value);
        return (x, y) -> jet;
    }

    private Node bracket() {
        at++;
        deeper();
        Node inner = sum();
        depth--;
        if (peek() != ')') {
            throw wrong("“)”");
        }
        at++;
        return inner;
    }

    private Node number() {
        int begin = at;
        while (at < text.length() && ofNumber(text.charAt(at))) {
            at++;
        }
        try {
            return constant(Double.parseDouble(text.substring(begin, at)));
        } catch (NumberFormatException e) {
            at = begin;
            throw wrong("a number with one point");
        }
    }

    private void deeper() {
        if (++depth > Formula.DEEPEST) {
            throw new IllegalArgumentException(
                    "The formula has more than " + Formula.DEEPEST + " brackets, signs and powers inside each other.");
        }
    }

    /** The next character that is no space; 0 at the end. */
    private char peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private IllegalArgumentException wrong(String wanted) {
        peek();
        String where = at == text.length() ? "at its end" : "at character " + (at + 1) + ", “" + shown() + "”";
        return new IllegalArgumentException("The formula is not understood " + where + ": " + wanted + " is expected.");
    }

    private String shown() {
        int c = text.codePointAt(at);
        return Character.isISOControl(c) ? "?" : Character.toString(c);
    }
}
