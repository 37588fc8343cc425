package bsdsockets.junit;

import bsdsockets.internal.trace.Openings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where something was opened: a stack without the library's own frames, so that it starts at the line that asked. */
final class Opening extends Throwable {
    private static final long serialVersionUID = 1L;

    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static final Optional<String> LIBRARY = source(Openings.class);

    private final boolean initialiser;

    private Opening(List<StackWalker.StackFrame> frames, String thread) {
        super("opened by the thread " + thread, null, false, true);
        initialiser = frames.stream().anyMatch(frame -> frame.getMethodName().equals("<clinit>"));
        setStackTrace(frames.stream()
                .dropWhile(frame -> isLibrary(frame.getDeclaringClass()))
                .map(StackWalker.StackFrame::toStackTraceElement)
                .toArray(StackTraceElement[]::new));
    }

    /** Of the calling thread. */
    static Opening here() {
        List<StackWalker.StackFrame> frames = WALKER.walk(Stream::toList);
        return new Opening(frames, Thread.currentThread().getName());
    }

    private static boolean isLibrary(Class<?> type) {
        return type == Opening.class || type == Recorder.class || isOfTheLibrary(type);
    }

    private static boolean isOfTheLibrary(Class<?> type) {
        return type.getModule() == Openings.class.getModule() && LIBRARY.equals(source(type));
    }

    private static Optional<String> source(Class<?> type) {
        return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
                .map(source -> String.valueOf(source.getLocation()));
    }

    /** Whether a class's static initialiser opened it: then it is the class's, and lives as long. */
    boolean isOfAClass() {
        return initialiser;
    }

    /** As in {@code EchoTest.leaks(EchoTest.java:31)}. */
    String line() {
        StackTraceElement[] stack = getStackTrace();
        if (stack.length == 0) {
            return "unknown";
        }
        StackTraceElement asked = stack[0];
        String name = asked.getClassName();
        return name.substring(name.lastIndexOf('.') + 1) + "." + asked.getMethodName() + "(" + asked.getFileName() + ":"
                + asked.getLineNumber() + ")";
    }
}
