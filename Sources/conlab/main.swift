import Shell

Lab.main()
