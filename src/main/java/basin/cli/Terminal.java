package basin.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;

/**
 * Where the command line writes to.
 *
 * @param out results
 * @param err the sentence of an error
 * @param interactive whether a person sees every line as it changes
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive) {
    /** The process's own streams, in UTF-8. */
    static Terminal standard() {
        return new Terminal(stream(FileDescriptor.out), stream(FileDescriptor.err), isTerminal(System.console()));
    }

    private static PrintStream stream(FileDescriptor target) {
        return new PrintStream(new FileOutputStream(target), true, StandardCharsets.UTF_8);
    }

    private static boolean isTerminal(Console console) {
        if (console == null) {
            return false;
        }
        try {
            // From Java 22 on there is a console without a terminal too, and this method to tell them apart.
            Method method = Console.class.getMethod("isTerminal");
            return (boolean) method.invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
