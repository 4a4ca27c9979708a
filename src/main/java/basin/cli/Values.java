package basin.cli;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts of the command line as values; an {@link IllegalArgumentException} with a sentence where one is none. */
final class Values {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?|NaN|[+-]?Infinity");

    private Values() {}

    /** A whole number. */
    static int whole(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw wrong(name, text, "a whole number");
        }
    }

    /** A whole number of 64 bits. */
    static long wide(String name, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw wrong(name, text, "a whole number");
        }
    }

    /** A number; {@code .15} too. */
    static double number(String name, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw wrong(name, text, "a number");
        }
        return Double.parseDouble(text);
    }

    /** One of an enum's constants, by its name in small letters. */
    static <E extends Enum<E>> E oneOf(String name, String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> id(e).equals(text))
                .findFirst()
                .orElseThrow(() -> wrong(name, text, "one of " + names(type)));
    }

    /** The names of an enum's constants, {@code a, b, c}. */
    static String names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Values::id).collect(Collectors.joining(", "));
    }

    /** A constant's name in small letters. */
    static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A value as a person would type it: 0.15, 40. */
    static String text(Object value) {
        if (value instanceof Enum<?> e) {
            return id(e);
        }
        if (value instanceof Double d && Double.isFinite(d)) {
            return new BigDecimal(d.toString()).stripTrailingZeros().toPlainString();
        }
        return value.toString();
    }

    private static IllegalArgumentException wrong(String name, String text, String allowed) {
        return new IllegalArgumentException(name + " is \"" + text + "\"; it must be " + allowed + ".");
    }
}
