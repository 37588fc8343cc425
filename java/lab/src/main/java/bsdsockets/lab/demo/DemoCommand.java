package bsdsockets.lab.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code demo}: lists the demos, checks one in all combinations, or runs one end of it for real. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Without NAME lists the demos. With NAME runs every client of the demo against every server of it on this "
                    + "machine and checks them. With --side and --role runs one end of it on standard input and output.",
            "A server serves until Ctrl-C, a client until its input ends.",
            "A demo that is one program is checked on every side, or with --side run on one."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  lab demo", "  lab demo tcp-echo", "  lab demo tcp-echo --side native --role server --port 8888"},
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:done",
            "1:a combination went wrong, or a step of the end failed",
            "2:bad arguments",
            "130:stopped by Ctrl-C (143: by SIGTERM)"
        })
public final class DemoCommand implements Callable<Integer> {
    private static final int LARGEST_PORT = 65535;

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "a demo of the list")
    private String name;

    @Option(names = "--side", paramLabel = "SIDE", description = "native, java.net (or jdk) or c")
    private String side;

    @Option(names = "--role", paramLabel = "ROLE", description = "server or client")
    private String role;

    @Option(names = "--host", paramLabel = "HOST", description = "a name or an IPv4 address; 127.0.0.1 if not given")
    private String host;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "the demo's own if not given; with 0 a server takes a free one and prints it")
    private String port;

    @Option(names = "--path", paramLabel = "PATH", description = "what http-get asks for; / if not given")
    private String path;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "where http-get saves the body; http-get.body if not given")
    private String output;

    /** On the standard streams of the process, in UTF-8 whatever the locale, each line written at once. */
    public DemoCommand() {
        this(System.in, standard(FileDescriptor.out), standard(FileDescriptor.err));
    }

    /** On other streams. The C programs always have those of the process. */
    DemoCommand(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws InterruptedException {
        Optional<Lesson> lesson = Lessons.find(name);
        if (lesson.isPresent()) {
            return lesson(lesson.get());
        }
        if (path != null || output != null) {
            throw bad("only http-get takes --path and --output");
        }
        boolean oneEnd = side != null || role != null || host != null || port != null;
        if (oneEnd && (name == null || side == null || role == null)) {
            throw bad("one end of a demo needs NAME, --side and --role");
        }
        if (name == null) {
            list();
            return 0;
        }
        Demo demo = demo();
        if (oneEnd) {
            return foreground(demo);
        }
        return new Combinations(demo, out).run() ? 0 : 1;
    }

    private void list() {
        for (Demo demo : Demos.all()) {
            out.printf("%-16s %s%n", demo.name(), demo.about());
        }
        for (Lesson lesson : Lessons.all()) {
            out.printf("%-16s %s%n", lesson.name(), lesson.about());
        }
    }

    private int lesson(Lesson lesson) throws InterruptedException {
        if (role != null) {
            throw bad(lesson.name() + " is one program and has no --role");
        }
        boolean told = false;
        for (Lesson.Option option : Lesson.Option.values()) {
            boolean isGiven = given(option) != null;
            if (isGiven && !lesson.takes().contains(option)) {
                throw bad(lesson.name() + " takes no " + option);
            }
            told |= isGiven;
        }
        if (side == null) {
            if (told) {
                throw bad("to run a demo needs NAME and --side");
            }
            return Lessons.check(lesson, out) ? 0 : 1;
        }
        Side wanted = side();
        if (!lesson.sides().contains(wanted)) {
            throw bad(lesson.name() + " has no twin in " + wanted);
        }
        return Lessons.run(lesson, wanted, arguments(), out, err);
    }

    private String given(Lesson.Option option) {
        return switch (option) {
            case HOST -> host;
            case PORT -> port;
            case PATH -> path;
            case OUTPUT -> output;
        };
    }

    private Lesson.Arguments arguments() {
        Lesson.Arguments absent = Lesson.Arguments.DEFAULT;
        return new Lesson.Arguments(
                Objects.requireNonNullElse(host, absent.host()),
                port(absent.port()),
                Objects.requireNonNullElse(path, absent.path()),
                Objects.requireNonNullElse(output, absent.output()));
    }

    private int foreground(Demo demo) throws InterruptedException {
        String where = host == null ? "127.0.0.1" : host;
        Foreground end = new Foreground(demo, where, port(demo.port()), in, out, err);
        Side wanted = side();
        if (!demo.sides().contains(wanted)) {
            throw bad(demo.name() + " has no twin in " + wanted);
        }
        return end.run(wanted, role());
    }

    private Demo demo() {
        try {
            return Demos.of(name);
        } catch (IllegalArgumentException e) {
            throw bad(e.getMessage());
        }
    }

    private Side side() {
        try {
            return Side.of(side);
        } catch (IllegalArgumentException e) {
            throw bad(e.getMessage());
        }
    }

    private Role role() {
        try {
            return Role.of(role);
        } catch (IllegalArgumentException e) {
            throw bad(e.getMessage());
        }
    }

    private int port(int absent) {
        if (port == null) {
            return absent;
        }
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > LARGEST_PORT) {
            throw bad("\"" + port + "\" is no port: a number from 0 to 65535 is wanted");
        }
        return Integer.parseInt(port);
    }

    private ParameterException bad(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static PrintStream standard(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, UTF_8);
    }
}
