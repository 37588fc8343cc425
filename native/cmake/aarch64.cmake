# gcc-aarch64-linux-gnu and libc6-dev-arm64-cross; the tests run under qemu-user.
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR aarch64)
set(CMAKE_C_COMPILER aarch64-linux-gnu-gcc)
set(CMAKE_CROSSCOMPILING_EMULATOR "qemu-aarch64;-L;/usr/aarch64-linux-gnu")
# javac and jni.h are the host's: jni_md.h is the same on every 64-bit Linux
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
