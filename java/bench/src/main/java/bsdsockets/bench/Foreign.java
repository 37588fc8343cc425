package bsdsockets.bench;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;

/**
 * The loops through java.lang.foreign, which JDK 22 and later have. Their class is of the module java/ffm, compiled for those;
 * what it is needs no name here, only what it returns.
 */
public final class Foreign {
    /** How a figure names it. */
    static final String NAME = "java.lang.foreign";

    private static final int FIRST = 22;

    /** Out of the way of a JDK 17, as in the lab. */
    private static final String FOLDER = "META-INF/ffm/";

    private static final String LOOPS = "bsdsockets.ffm.Loops";

    private Foreign() {}

    /** That they cannot be had here, and why; empty where they can. */
    public static Optional<String> missing() {
        if (Runtime.version().feature() < FIRST) {
            return Optional.of(NAME + ": it needs JDK " + FIRST + " or later");
        }
        if (Foreign.class.getClassLoader().getResource(resource(LOOPS)) == null) {
            return Optional.of(
                    NAME + ": it needs a build on JDK " + FIRST + " or later, or with -Djdk2.home=DIR of one");
        }
        return Optional.empty();
    }

    /** recv(2) on a non-blocking socket, so many times; it returns how often nothing was there. */
    static LongUnaryOperator recvEagain(int fd, int size) {
        return (LongUnaryOperator) loop("recvEagain", fd, size);
    }

    /** One recv(2): the count, or -errno. */
    public static IntSupplier receiving(int fd, int size, int flags) {
        return (IntSupplier) loop("receiving", fd, size, flags);
    }

    /** A message sent and its answer received, so many times; it returns how often there was one. */
    static LongUnaryOperator asking(int fd, int size) {
        return (LongUnaryOperator) loop("asking", fd, size);
    }

    /** Sends back every message until the peer has closed. */
    static Runnable answering(int fd, int size) {
        return (Runnable) loop("answering", fd, size);
    }

    /** A message sent at one end and received at the other, so many times; it returns how often all of it came. */
    public static LongUnaryOperator transferring(int from, int to, int size) {
        return (LongUnaryOperator) loop("transferring", from, to, size);
    }

    private static Object loop(String name, Object... arguments) {
        try {
            Method method = Stream.of(Holder.TYPE.getMethods())
                    .filter(candidate -> candidate.getName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchMethodException(LOOPS + "." + name));
            return method.invoke(null, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the loops of java/ffm are not those that are asked for", e);
        }
    }

    private static String resource(String className) {
        return FOLDER + className.replace('.', '/') + ".class";
    }

    /** Loads the class when it is first asked for. */
    private static final class Holder {
        static final Class<?> TYPE = load();

        private static Class<?> load() {
            try {
                return new Loader(Foreign.class.getClassLoader()).loadClass(LOOPS);
            } catch (ClassNotFoundException e) {
                throw new ExceptionInInitializerError(e);
            }
        }
    }

    /** Finds in the folder what its parent has not. */
    private static final class Loader extends ClassLoader {
        Loader(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            try (InputStream in = getParent().getResourceAsStream(resource(name))) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
