package bsdsockets.net;

/** Something that a program does with java.net's sockets. */
@FunctionalInterface
interface Action {
    /** What came of it, as a text in which nothing varies from run to run. */
    Object run(Kind kind) throws Exception;

    /** The result, or the exception's class and message. */
    default String outcome(Kind kind) {
        try (kind) {
            return String.valueOf(run(kind));
        } catch (Exception e) {
            return told(e);
        }
    }

    /** An exception's class and message; a null's message the JVM writes, and leaves away once it has compiled the method. */
    private static String told(Exception e) {
        return e instanceof NullPointerException
                ? e.getClass().getName()
                : e.getClass().getName() + ": " + e.getMessage();
    }

    /** The exception that a step ends with, for actions of several steps. */
    static String failure(Step step) {
        try {
            return "ended with " + step.run();
        } catch (Exception e) {
            return told(e);
        }
    }

    /** One of several. */
    @FunctionalInterface
    interface Step {
        Object run() throws Exception;
    }

    /** A step without a result. */
    static Step step(Call call) {
        return () -> {
            call.run();
            return "done";
        };
    }

    /** What {@link #step} makes a step of. */
    @FunctionalInterface
    interface Call {
        void run() throws Exception;
    }
}
