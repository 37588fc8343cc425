package bsdsockets.ffm;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the functions of libc. A public interface with one method is a function's prototype: {@code int}, {@code long} and
 * a segment stand for C's int, long (and size_t) and pointer.
 *
 * <p>No function is linked as critical: each may block, or tells why it failed by errno.
 */
@SuppressWarnings("restricted")
final class Libc {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final Linker.Option ERRNO = Linker.Option.captureCallState("errno");
    private static final MemoryLayout STATE = Linker.Option.captureStateLayout();
    private static final long ERRNO_OFFSET = STATE.byteOffset(MemoryLayout.PathElement.groupElement("errno"));
    private static final ThreadLocal<MemorySegment> CAPTURED =
            ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(STATE));

    private static final MethodHandle STATE_OF_THREAD = own("state", MethodType.methodType(MemorySegment.class));
    private static final MethodHandle INT_OR_ERRNO = own("orErrno", MethodType.methodType(int.class, int.class));
    private static final MethodHandle LONG_OR_ERRNO = own("orErrno", MethodType.methodType(long.class, long.class));

    /** The prototype of {@code __errno_location}. */
    public interface Location {
        MemorySegment call();
    }

    private static final Location ERRNO_LOCATION = function("__errno_location", Location.class);

    private Libc() {}

    /** A function that fails with a result below zero, which here becomes {@code -errno}. */
    static <T> T failing(String name, Class<T> prototype, Linker.Option... options) {
        MethodHandle function = linked(name, prototype, options);
        MethodHandle result = function.type().returnType() == int.class ? INT_OR_ERRNO : LONG_OR_ERRNO;
        return MethodHandleProxies.asInterfaceInstance(prototype, MethodHandles.filterReturnValue(function, result));
    }

    /** A function whose result is as C gives it; {@link #errno()} has the errno that it left. */
    static <T> T function(String name, Class<T> prototype, Linker.Option... options) {
        return MethodHandleProxies.asInterfaceInstance(prototype, linked(name, prototype, options));
    }

    /** What errno was after this thread's last call. */
    static int errno() {
        return CAPTURED.get().get(ValueLayout.JAVA_INT, ERRNO_OFFSET);
    }

    /** Sets errno to 0 before a call that may fail without setting it. */
    static void clearErrno() {
        ERRNO_LOCATION.call().reinterpret(ValueLayout.JAVA_INT.byteSize()).set(ValueLayout.JAVA_INT, 0, 0);
    }

    /** Where a function of libc begins, for C to call it. */
    static MemorySegment addressOf(String name) {
        return LINKER.defaultLookup()
                .find(name)
                .orElseThrow(() -> new UnsatisfiedLinkError("libc has no function " + name));
    }

    /** C's text at a pointer, without its NUL. */
    static byte[] text(MemorySegment pointer) {
        MemorySegment memory = pointer.reinterpret(Long.MAX_VALUE);
        int length = 0;
        while (memory.get(ValueLayout.JAVA_BYTE, length) != 0) {
            length++;
        }
        return memory.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE);
    }

    /** The memory at a pointer, of a size that C's declarations tell. */
    static MemorySegment at(MemorySegment pointer, long size) {
        return pointer.reinterpret(size);
    }

    private static MethodHandle linked(String name, Class<?> prototype, Linker.Option... options) {
        Linker.Option[] all =
                Stream.concat(Stream.of(ERRNO), Arrays.stream(options)).toArray(Linker.Option[]::new);
        MethodHandle function = LINKER.downcallHandle(addressOf(name), descriptor(prototype), all);
        return MethodHandles.foldArguments(function, STATE_OF_THREAD);
    }

    private static FunctionDescriptor descriptor(Class<?> prototype) {
        List<Method> methods = List.of(prototype.getMethods());
        Method method = methods.get(0);
        MemoryLayout[] parameters =
                Arrays.stream(method.getParameterTypes()).map(Libc::layout).toArray(MemoryLayout[]::new);
        return method.getReturnType() == void.class
                ? FunctionDescriptor.ofVoid(parameters)
                : FunctionDescriptor.of(layout(method.getReturnType()), parameters);
    }

    private static MemoryLayout layout(Class<?> type) {
        if (type == MemorySegment.class) {
            return ValueLayout.ADDRESS;
        }
        return type == int.class ? ValueLayout.JAVA_INT : ValueLayout.JAVA_LONG;
    }

    private static MethodHandle own(String name, MethodType type) {
        Lookup lookup = MethodHandles.lookup();
        try {
            return lookup.findStatic(Libc.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static MemorySegment state() {
        return CAPTURED.get();
    }

    static int orErrno(int result) {
        return result < 0 ? -errno() : result;
    }

    static long orErrno(long result) {
        return result < 0 ? -errno() : result;
    }
}
