package pack;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The names of classes in a class file or a text. Whatever looks like one counts, whether it stands in a reference, a
 * signature, an annotation or a string that may be meant for {@code Class.forName}: too many are harmless.
 */
final class ClassNames {
    private ClassNames() {}

    /** The known classes, as {@code java/lang/String}, in the texts of a class file's constant pool. */
    static Set<String> inClass(byte[] file, Predicate<String> known) throws IOException {
        Set<String> found = new HashSet<>();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
        in.skipNBytes(8);
        int count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> inText(in.readUTF(), known, found);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++;
                }
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                default -> throw new IOException("A class file has a constant of the unknown kind " + tag + ".");
            }
        }
        return found;
    }

    /** The known classes in a text file, or among the strings of a native library. */
    static Set<String> inText(byte[] file, Predicate<String> known) {
        Set<String> found = new HashSet<>();
        inText(new String(file, StandardCharsets.ISO_8859_1), known, found);
        return found;
    }

    private static void inText(String text, Predicate<String> known, Set<String> found) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !isPart(text.charAt(i))) {
                if (i > start) {
                    inWord(text.substring(start, i).replace('.', '/'), known, found);
                }
                start = i + 1;
            }
        }
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '/' || c == '.' || c == '-';
    }

    /** A word is a name, or in a descriptor some primitive types, an L and a name. */
    private static void inWord(String word, Predicate<String> known, Set<String> found) {
        add(word, known, found);
        int end = word.indexOf('/') < 0 ? word.length() : word.indexOf('/');
        for (int i = 0; i < end; i++) {
            if (word.charAt(i) == 'L') {
                add(word.substring(i + 1), known, found);
            }
        }
    }

    private static void add(String name, Predicate<String> known, Set<String> found) {
        if (known.test(name)) {
            found.add(name);
        }
    }
}
