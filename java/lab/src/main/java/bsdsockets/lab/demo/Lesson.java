package bsdsockets.lab.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A demo that is one program, not a server and a client: it shows something and ends.
 *
 * @param name on the command line
 * @param about what it does, in a line
 * @param takes which of the command line's options it takes
 * @param onPosix on C's calls
 * @param onJavaNet on java.net
 * @param inC whether there is a twin in native/demo; {@link CProgram} runs it
 * @param check whether it shows what it should
 */
public record Lesson(
        String name, String about, Set<Option> takes, Show onPosix, Show onJavaNet, boolean inC, Check check) {
    /** Does it all. */
    public interface Show {
        void run(Arguments arguments, PrintStream out) throws IOException;
    }

    /** Runs a lesson on a side, or more than once, and looks at what it does. */
    public interface Check {
        /** What went wrong; empty where nothing did. */
        String difference(Lesson lesson, Side side) throws IOException, InterruptedException;
    }

    /** What a lesson may be told. */
    public enum Option {
        HOST,
        PORT,
        PATH,
        OUTPUT;

        @Override
        public String toString() {
            return "--" + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What it is told, or the defaults.
     *
     * @param path on the host
     * @param output the file to write
     */
    public record Arguments(String host, int port, String path, String output) {
        /** What holds where nothing is said. */
        public static final Arguments DEFAULT = new Arguments("127.0.0.1", 80, "/", "http-get.body");

        private String value(Option option) {
            return switch (option) {
                case HOST -> host;
                case PORT -> Integer.toString(port);
                case PATH -> path;
                case OUTPUT -> output;
            };
        }
    }

    /** What it is written on. */
    public List<Side> sides() {
        return inC ? List.of(Side.values()) : List.of(Side.NATIVE, Side.JAVA_NET);
    }

    /** The program in Java. */
    Show on(Side side) {
        return switch (side) {
            case NATIVE -> onPosix;
            case JAVA_NET -> onJavaNet;
            case C -> throw new IllegalArgumentException("written in C");
        };
    }

    /** The command line of the program in C: its name, and what it takes, in the order of the options. */
    List<String> commandInC(Arguments arguments) {
        List<String> command = new ArrayList<>(List.of(name));
        for (Option option : Option.values()) {
            if (takes.contains(option)) {
                command.add(arguments.value(option));
            }
        }
        return command;
    }
}
