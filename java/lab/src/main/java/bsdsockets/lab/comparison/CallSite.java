package bsdsockets.lab.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the code of the step that is being made, so that the code shown is the code run. */
final class CallSite {
    private static final Set<Class<?>> OWN = Set.of(CallSite.class, RecordingActor.class);
    private static final StackWalker WALKER = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);
    private static final Map<Class<?>, String> SOURCES = new ConcurrentHashMap<>();

    private CallSite() {}

    /**
     * The code of the lambda that the scenario has just given to a method of its actor.
     *
     * @param method the actor's method, as in "step"
     * @return the code; "" where the source is not in the scenario's jar
     */
    static String code(String method) {
        StackFrame caller = WALKER.walk(
                frames -> frames.filter(frame -> !isOwn(frame)).findFirst().orElseThrow());
        String source = SOURCES.computeIfAbsent(caller.getDeclaringClass(), type -> source(type, caller));
        return source.isEmpty() ? "" : new LambdaSource(source).code(caller.getLineNumber(), method);
    }

    /** The code in a line, as C would name it, as in "connect(fd, address)". */
    static String call(String code) {
        return code.replaceAll("(?<=\\()\\s*\\R\\s*|\\s*\\R\\s*(?=[.)])", "")
                .replaceAll("\\s*\\R\\s*", " ")
                .replaceAll("^([\\w.]+)::(\\w+)$", "$1.$2()")
                .replaceAll("\\bPosix\\.", "");
    }

    private static boolean isOwn(StackFrame frame) {
        return OWN.contains(frame.getDeclaringClass());
    }

    private static String source(Class<?> type, StackFrame frame) {
        String name = "/" + type.getPackageName().replace('.', '/') + "/" + frame.getFileName();
        try (InputStream in = type.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
