package basin.ui.sidebar;

import basin.ui.base.Figures;
import basin.ui.base.Texts;
import java.util.Locale;

/** Makes the kinds of fields there are. */
final class Fields {
    private Fields() {}

    static Field<Integer> whole(String name, int value) {
        return new Field<>(
                name,
                value,
                t -> Integer.parseInt(tidy(t)),
                v -> Integer.toString(v),
                hint(name, "field.whole"),
                false);
    }

    static Field<Long> seed(String name, long value) {
        return new Field<>(
                name, value, t -> Long.parseLong(tidy(t)), v -> Long.toString(v), hint(name, "field.whole"), false);
    }

    static Field<Double> number(String name, double value) {
        return new Field<>(name, value, Fields::real, Figures::typed, hint(name, "field.number"), false);
    }

    /** With two digits after the point at least, as beside a slider. */
    static Field<Double> slider(String name, double value) {
        return new Field<>(name, value, Fields::real, Fields::twoDigits, hint(name, "field.number"), true);
    }

    /** A share of 1 typed as per cent: {@code 20 %}. */
    static Field<Double> percent(String name, double value) {
        return new Field<>(
                name,
                value,
                t -> real(t.replace("%", "")) / 100,
                v -> Figures.typed(Math.rint(v * 1e8) / 1e6) + " %",
                hint(name, "field.percent"),
                false);
    }

    static Field<String> words(String name, String value) {
        return new Field<>(name, value, String::strip, v -> v, "", false);
    }

    private static double real(String text) {
        String tidy = tidy(text);
        if (tidy.matches(".*[a-zA-Z].*") && !tidy.matches("[-+0-9.]+[eE][-+]?[0-9]+")) {
            throw new NumberFormatException(tidy);
        }
        return Double.parseDouble(tidy) + 0.0; // no minus zero
    }

    private static String tidy(String text) {
        return text.strip()
                .replace('−', '-')
                .replace(',', '.')
                .replace("\u2009", "")
                .replace(" ", "");
    }

    static String twoDigits(double value) {
        String shortest = Figures.typed(value);
        String two = String.format(Locale.ROOT, "%.2f", value);
        return shortest.length() > two.length() ? shortest : two;
    }

    private static String hint(String name, String key) {
        return Texts.get("field." + name) + " " + Texts.get(key);
    }
}
