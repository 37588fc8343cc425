package bsdsockets.lab.report;

import static java.util.stream.Collectors.joining;

import bsdsockets.posix.Mirrors;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Syscalls;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The mirror's calls, Posix's and Syscalls', in C, in Python, in Java on this library and in the JDK, from what the methods say of themselves. */
public final class ApiTable {
    private static final List<String> HEADERS = List.of("C", "Python", "native Java", "java.net", "note");

    /** The order in which a program makes the calls; those not named here come after, by name. */
    private static final List<String> ORDER = List.of(
            "socket",
            "socketpair",
            "bind",
            "listen",
            "accept",
            "accept4",
            "connect",
            "send",
            "recv",
            "sendto",
            "recvfrom",
            "sendmsg",
            "recvmsg",
            "shutdown",
            "close",
            "dup",
            "dup2",
            "dup3",
            "getsockname",
            "getpeername",
            "setsockopt",
            "getsockopt",
            "fcntl",
            "ioctl",
            "sockatmark",
            "poll",
            "epoll_create1",
            "epoll_ctl",
            "epoll_wait",
            "epoll_wait_recv",
            "eventfd",
            "eventfd_read",
            "eventfd_write",
            "gethostname",
            "gethostbyname",
            "getaddrinfo",
            "getnameinfo");

    private ApiTable() {}

    /** One call. */
    private record Entry(String c, String python, String java, List<String> jdk, String note) {
        static Entry of(Method method) {
            Mirrors mirrors = method.getAnnotation(Mirrors.class);
            return new Entry(mirrors.c(), mirrors.python(), signature(method), List.of(mirrors.jdk()), mirrors.note());
        }

        private static String signature(Method method) {
            String parameters = Arrays.stream(method.getParameters())
                    .map(parameter -> parameter.getType().getSimpleName() + " " + parameter.getName())
                    .collect(joining(", "));
            return method.getReturnType().getSimpleName() + " "
                    + method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(" + parameters + ")";
        }

        /** Of each cell the paragraphs. */
        List<List<String>> paragraphs() {
            return cells().stream().map(cell -> List.of(cell.split("\n", -1))).toList();
        }

        List<String> cells() {
            String inTheJdk = jdk.isEmpty() ? "none" : String.join("\n", jdk).replaceAll("\\bjava\\.[a-z.]+\\.", "");
            return List.of(c, python, java, inTheJdk, note);
        }

        Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("c", c);
            fields.put("python", python);
            fields.put("java", java);
            fields.put("jdk", jdk);
            fields.put("note", note);
            return fields;
        }
    }

    private static List<Entry> entries() {
        return Stream.of(Posix.class, Syscalls.class)
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> method.isAnnotationPresent(Mirrors.class))
                .sorted(Comparator.comparingInt(ApiTable::place)
                        .thenComparing(Method::getName)
                        .thenComparing(Method::toString))
                .map(Entry::of)
                .toList();
    }

    private static int place(Method method) {
        int place = ORDER.indexOf(method.getName());
        return place < 0 ? ORDER.size() : place;
    }

    /** For a terminal of a width. */
    public static String table(int width) {
        return new Grid(HEADERS, entries().stream().map(Entry::paragraphs).toList()).within(width);
    }

    public static String json() {
        return Json.written(entries().stream().map(Entry::fields).toList());
    }

    public static String markdown() {
        String end = System.lineSeparator();
        String head = HEADERS.stream().collect(joining(" | ", "| ", " |"));
        String rule = HEADERS.stream().map(header -> "---").collect(joining(" | ", "| ", " |"));
        return entries().stream()
                .map(entry -> entry.cells().stream()
                        .map(cell -> cell.replace("|", "\\|").replace("\n", "<br>"))
                        .collect(joining(" | ", "| ", " |")))
                .collect(joining(end, head + end + rule + end, end));
    }
}
